import { Button, createLive, Notice, useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Which family a variant is of, and the way there. */
export function FamilyNotice(props: { readonly family: string }): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const inventory = useClient(inventoryContract);
  const family = createLive(() => inventory.product({ id: props.family }));
  return (
    <Show when={family()}>
      {(found) => (
        <Notice
          action={
            <Button kind="quiet" icon="arrow-left" onClick={() => workbench.open(view.id, props.family)}>
              {t('variants.openFamily')}
            </Button>
          }
        >
          {t('variants.of', { name: found().name })}
        </Notice>
      )}
    </Show>
  );
}
