import { Button, EmptyState } from '@counterpart/sdk/view';
import { type Accessor, createEffect, createMemo, createSignal, For, type JSX, Show } from 'solid-js';
import type { ContributedView } from '../modules/contributed-view.ts';
import type { Route } from '../routing/route.ts';
import { t } from '../text/t.ts';
import { ViewHost } from './view-host.tsx';

export interface MainAreaProps {
  readonly views: readonly ContributedView[];
  readonly route: Route;
  readonly onReload: (module: string) => void;
  readonly onOpenModules: () => void;
}

/** One view in front, the others kept as they were left for as long as their module is there. */
export function MainArea(props: MainAreaProps): JSX.Element {
  const current = () => props.views.find((view) => view.id === props.route.view);
  const [opened, setOpened] = createSignal<ReadonlySet<string>>(new Set());
  createEffect(() => {
    const view = current();
    if (view && !opened().has(view.id)) setOpened((all) => new Set(all).add(view.id));
  });
  // By key: the same view of a rebuilt module is another one.
  const keys = createMemo(() => props.views.filter((view) => opened().has(view.id)).map((view) => view.key));
  return (
    <main class="main-area">
      <For each={keys()}>
        {(key) => {
          const view = props.views.find((each) => each.key === key)!;
          // A memo: who follows it hears changes only, not every address.
          const visible = createMemo(() => current()?.key === key);
          return (
            <div class="view-place" hidden={!visible()} data-view={view.id}>
              <ViewHost
                view={view}
                visible={visible}
                argument={argumentWhile(visible, () => props.route.argument)}
                onReload={() => props.onReload(view.plugin)}
              />
            </div>
          );
        }}
      </For>
      <Show when={!current()}>
        <EmptyState
          icon="puzzle"
          title={t(props.route.view === undefined ? 'main.none' : 'main.unknown')}
          text={t(props.route.view === undefined ? 'main.noneText' : 'main.unknownText')}
        >
          <Button onClick={() => props.onOpenModules()}>{t('main.openModules')}</Button>
        </EmptyState>
      </Show>
    </main>
  );
}

/** The address speaks to the view in front only; a hidden one keeps what it was told last. */
function argumentWhile(
  visible: Accessor<boolean>,
  argument: Accessor<string | undefined>,
): Accessor<string | undefined> {
  return createMemo<string | undefined>((before) => (visible() ? argument() : before));
}
