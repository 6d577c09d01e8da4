import { Button, EmptyState, useClient, useWorkbench } from '@counterpart/sdk/view';
import { isRefusal } from '@counterpart/sdk';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type Product } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** A product without serial numbers, and the way to give it some. */
export function StartTracking(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const start = async () => {
    const answer = await inventory.trackSerials({
      product: props.product.id,
      tracked: true,
      warrantyMonths: null,
    });
    if (isRefusal(answer)) workbench.notify({ kind: 'warning', text: answer.message });
  };
  return (
    <EmptyState icon="scan-barcode" title={t('noSerials')} text={t('noSerialsText')}>
      <Show when={workbench.may('inventory.edit')}>
        <Button onClick={start}>{t('startSerials')}</Button>
      </Show>
    </EmptyState>
  );
}
