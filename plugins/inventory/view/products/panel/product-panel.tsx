import { createLive, Loaded, Notice, SidePanel, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../../api/index.ts';
import { StockSummary } from '../../stock/stock-summary.tsx';
import { t } from '../../text/t.ts';
import { FamilyNotice } from '../../variants/family-notice.tsx';
import { ProductSides } from './product-sides.tsx';

/** One product from all its sides, all of it live. */
export function ProductPanel(props: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const product = createLive(() => inventory.product({ id: props.id }));
  return (
    <SidePanel title={product()?.name ?? t('products')} onClose={() => props.onClose()}>
      <Loaded
        live={product}
        isEmpty={(found) => found === null}
        empty={<Notice tone="warning">{t('unknownProduct')}</Notice>}
      >
        {(found) => (
          <Show when={found()}>
            {(product) => (
              <>
                <Show when={product().status === 'archived'}>
                  <Notice tone="warning">{t('isArchived')}</Notice>
                </Show>
                <Show when={product().parent}>{(family) => <FamilyNotice family={family()} />}</Show>
                <StockSummary product={product()} />
                <ProductSides product={product()} />
              </>
            )}
          </Show>
        )}
      </Loaded>
    </SidePanel>
  );
}
