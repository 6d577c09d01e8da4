import { For, type JSX, Show } from 'solid-js';
import { Figure, useFormat } from '@counterpart/sdk/view';
import { type Cart, taxesByPlace } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './cart-totals.module.css';

export function CartTotals(props: { readonly cart: Cart }): JSX.Element {
  const format = useFormat();
  const row = (label: string, amount_minor: number) => (
    <Figure label={label} tone="muted">
      {format.money(amount_minor)}
    </Figure>
  );
  return (
    <div class={styles['totals']}>
      <Show when={props.cart.subtotal_minor !== props.cart.total_minor}>
        <Figure label={t('totals.subtotal')}>{format.money(props.cart.subtotal_minor)}</Figure>
      </Show>
      <Show when={props.cart.saleDiscount_minor !== 0}>
        <Figure label={t('totals.discount')}>{format.money(-props.cart.saleDiscount_minor)}</Figure>
      </Show>
      <Show when={props.cart.exemptReason}>
        {(reason) => (
          <Figure label={t('totals.exempt', { reason: reason() })} tone="muted">
            {format.money(-props.cart.exemptTax_minor)}
          </Figure>
        )}
      </Show>
      <For each={taxesByPlace(props.cart).onTop}>{(tax) => row(tax.name, tax.amount_minor)}</For>
      <For each={taxesByPlace(props.cart).inside}>
        {(tax) => row(t('totals.taxIncluded', { name: tax.name }), tax.amount_minor)}
      </For>
      <div class={styles['total']}>
        <Figure label={t('totals.total')} size="large" announce>
          {format.money(props.cart.total_minor)}
        </Figure>
      </div>
      <For each={props.cart.tenders}>
        {(tender) => <Figure label={tender.title}>{format.money(-tender.tendered_minor)}</Figure>}
      </For>
      <Show when={props.cart.tenders.length > 0}>
        <Figure label={t(props.cart.total_minor < 0 ? 'totals.stillOwed' : 'totals.stillDue')} size="large">
          {format.money(Math.abs(props.cart.due_minor))}
        </Figure>
      </Show>
    </div>
  );
}
