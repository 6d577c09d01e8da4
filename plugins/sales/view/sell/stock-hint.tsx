import { type JSX, Show } from 'solid-js';
import { Badge, useFormat } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';

const LOW_MILLI = 5_000;

/** Says only what a cashier must know: nothing left, or little. */
export function StockHint(props: { readonly onHand: number | null }): JSX.Element {
  const format = useFormat();
  return (
    <Show when={props.onHand !== null && props.onHand <= LOW_MILLI}>
      <Show when={(props.onHand ?? 0) > 0} fallback={<Badge tone="danger">{t('product.outOfStock')}</Badge>}>
        <Badge tone="warning">{t('product.left', { quantity: format.quantity(props.onHand ?? 0) })}</Badge>
      </Show>
    </Show>
  );
}
