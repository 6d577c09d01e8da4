import { WorkbenchContext } from '@counterpart/sdk/view';
import { ErrorBoundary, For, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { ContributedItem } from '../modules/contributed-item.ts';
import { t } from '../text/t.ts';

/** What the modules say in the status bar. One that throws is named once and leaves the others where they are. */
export function StatusItems(props: { readonly items: readonly ContributedItem[] }): JSX.Element {
  return (
    <For each={props.items}>
      {({ module, component }) => (
        <WorkbenchContext.Provider value={module.workbench}>
          <ErrorBoundary fallback={() => broken(module)}>
            <Dynamic component={component} />
          </ErrorBoundary>
        </WorkbenchContext.Provider>
      )}
    </For>
  );
}

function broken({ name, workbench }: ContributedItem['module']): undefined {
  workbench.notify({ kind: 'error', text: t('module.joinFailed', { module: name }) });
}
