import { Button, createLive, useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './variants.module.css';

/** Which family a variant is of, and the way there. */
export function FamilyNotice(props: { readonly family: string }): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const inventory = useClient(inventoryContract);
  const family = createLive(() => inventory.product({ id: props.family }));
  return (
    <Show when={family()}>
      {(found) => (
        <div class={styles.family}>
          <Button icon="arrow-left" onClick={() => workbench.open(view.id, props.family)}>
            {found().name}
          </Button>
          <p class={styles.help}>{t('variants.of')}</p>
        </div>
      )}
    </Show>
  );
}
