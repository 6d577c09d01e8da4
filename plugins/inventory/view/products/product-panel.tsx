import { createLive, Loaded, Notice, SidePanel, useClient, useWorkbench } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract } from '../../api/index.ts';
import { Ledger } from '../stock/ledger.tsx';
import { StockSummary } from '../stock/stock-summary.tsx';
import { t } from '../text/t.ts';
import { ProductForm } from './product-form.tsx';
import { ProductStatus } from './product-status.tsx';

/** One product: its fields, its stock and its ledger, all of it live. */
export function ProductPanel(props: { readonly id: string; readonly onClose: () => void }): JSX.Element {
  const workbench = useWorkbench();
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
                <StockSummary product={product()} />
                <ProductForm product={product()} />
                <Ledger moves={product().recentMoves} />
                <Show when={workbench.may('inventory.edit')}>
                  <ProductStatus product={product()} />
                </Show>
              </>
            )}
          </Show>
        )}
      </Loaded>
    </SidePanel>
  );
}
