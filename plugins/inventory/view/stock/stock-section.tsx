import { Button, Figure, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js';
import type { Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { AdjustStockForm } from './adjust-stock-form.tsx';
import { Ledger } from './ledger.tsx';
import styles from './stock-section.module.css';

/** What is on hand, the way to correct it, and why it is what it is. */
export function StockSection(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const heading = createUniqueId();
  const [adjusting, setAdjusting] = createSignal(false);
  return (
    <section aria-labelledby={heading} class={styles.section}>
      <h3 id={heading} class={styles.heading}>
        {t('stock')}
      </h3>
      <div class={styles.summary}>
        <Figure
          label={t('onHand')}
          size="large"
          tone={props.product.onHand_milli < 0 ? 'danger' : 'neutral'}
          announce
        >
          {format.quantity(props.product.onHand_milli)}
        </Figure>
        <Show when={workbench.may('inventory.adjustStock') && !adjusting()}>
          <Button onClick={() => setAdjusting(true)}>{t('adjustStock')}</Button>
        </Show>
      </div>
      <Show when={adjusting()}>
        <AdjustStockForm product={props.product} onDone={() => setAdjusting(false)} />
      </Show>
      <Ledger moves={props.product.recentMoves} />
    </section>
  );
}
