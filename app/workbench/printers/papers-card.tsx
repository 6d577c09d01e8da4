import { isRefusal, type Module, type PaperSize, paperSizeOf, settingsContract } from '@counterpart/sdk';
import { PaperSelect, useClient, useWorkbench } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import { t } from '../text/t.ts';

/** On which paper each kind of document is printed that a module which is switched on has. */
export function PapersCard(props: { readonly modules: readonly Module[] }): JSX.Element {
  const workbench = useWorkbench();
  const settings = useClient(settingsContract);
  const kinds = () => props.modules.filter(({ enabled }) => enabled).flatMap(({ papers }) => papers);
  const set = async (id: string, value: PaperSize) => {
    const result = await settings.set({ id, value });
    if (isRefusal(result)) workbench.notify({ kind: 'warning', text: result.message });
  };
  return (
    <Show when={workbench.may('core.manageShop') && kinds().length > 0}>
      <div class="setting-card">
        <h3>{t('printers.papers')}</h3>
        <p class="status-quiet">{t('printers.papersHelp')}</p>
        <div class="papers">
          <For each={kinds()}>
            {({ id, title }) => (
              <PaperSelect
                label={title}
                value={paperSizeOf(workbench.setting(id), 'a4')}
                onChange={(size) => void set(id, size)}
              />
            )}
          </For>
        </div>
      </div>
    </Show>
  );
}
