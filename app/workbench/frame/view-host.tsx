import { Button, ErrorState, Spinner, ViewContext, WorkbenchContext } from '@counterpart/sdk/view';
import { type Accessor, ErrorBoundary, type JSX, Match, Show, Switch, useContext } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ContributedView } from '../modules/contributed-view.ts';
import { t } from '../text/t.ts';

export interface ViewHostProps {
  readonly view: ContributedView;
  readonly visible: Accessor<boolean>;
  readonly argument: Accessor<string | undefined>;
  readonly onReload: () => void;
}

/** One view in the main area. What goes wrong inside stays inside, and is named. */
export function ViewHost(props: ViewHostProps): JSX.Element {
  const frame = useContext(WorkbenchContext);
  const name = () => props.view.moduleName;
  const broken = (text: string) => (
    <div class="broken-view">
      <ErrorState title={t('view.failed', { module: name() })} text={`${text} ${t('view.failedText')}`} />
      <Show when={props.view.module}>
        <Button kind="primary" icon="refresh" onClick={() => props.onReload()}>
          {t('view.reload')}
        </Button>
      </Show>
    </div>
  );
  return (
    <WorkbenchContext.Provider value={props.view.module?.workbench ?? frame}>
      <ViewContext.Provider
        value={{
          id: props.view.id,
          plugin: props.view.plugin,
          visible: props.visible,
          argument: props.argument,
        }}
      >
        <ErrorBoundary fallback={(error: unknown) => broken(sentence(error))}>
          <Switch fallback={<Spinner label={t('view.loading', { module: name() })} />}>
            <Match when={props.view.module?.failure()}>{(message) => broken(message())}</Match>
            <Match when={props.view.component()}>{(component) => <Dynamic component={component()} />}</Match>
            <Match when={props.view.module?.half()}>{broken(t('view.missing', { module: name() }))}</Match>
          </Switch>
        </ErrorBoundary>
      </ViewContext.Provider>
    </WorkbenchContext.Provider>
  );
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
