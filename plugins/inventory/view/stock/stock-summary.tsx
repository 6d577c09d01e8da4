import { Button, Figure, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import type { Product } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { AdjustStockForm } from './adjust-stock-form.tsx';
import styles from './stock-summary.module.css';

/** What is on hand, and the way to correct it. */
export function StockSummary(props: { readonly product: Product }): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const [adjusting, setAdjusting] = createSignal(false);
  return (
    <section aria-label={t('onHand')} class={styles.section}>
      <div class={styles.summary}>
        <Figure
          label={t('onHand')}
          size="large"
          tone={props.product.onHand_milli < 0 ? 'danger' : 'neutral'}
          announce
        >
          {format.quantity(props.product.onHand_milli)} {props.product.unit}
        </Figure>
        <Show
          when={workbench.may('inventory.adjustStock') && !adjusting() && props.product.kind !== 'family'}
        >
          <Button onClick={() => setAdjusting(true)}>{t('adjustStock')}</Button>
        </Show>
      </div>
      <Show when={adjusting()}>
        <AdjustStockForm product={props.product} onDone={() => setAdjusting(false)} />
      </Show>
    </section>
  );
}
