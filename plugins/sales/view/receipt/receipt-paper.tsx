import { For, type JSX, Show } from 'solid-js';
import { useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type Receipt, taxesByPlace } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './receipt-paper.module.css';

type Line = Receipt['lines'][number];

/** A receipt as it would be printed: every figure is one that is stored. */
export function ReceiptPaper(props: { readonly receipt: Receipt }): JSX.Element {
  const { shop } = useWorkbench();
  const format = useFormat();
  const row = (label: string, amount_minor: number, strong = false) => (
    <div class={styles['row']} data-strong={strong ? '' : undefined}>
      <span>{label}</span>
      <span class="cp-figures">{format.amount(amount_minor)}</span>
    </div>
  );
  return (
    <article class={styles['paper']} aria-label={t('receipt.number', { number: props.receipt.receipt })}>
      <header class={styles['head']}>
        <p class={styles['shop']}>{shop().name}</p>
        <p>{t('receipt.number', { number: props.receipt.receipt })}</p>
        <Show when={props.receipt.kind !== 'sale'}>
          <p class={styles['kind']}>{kindTitle(props.receipt)}</p>
        </Show>
        <Show when={props.receipt.voidOf && props.receipt.reason}>{(reason) => <p>{reason()}</p>}</Show>
        <p>{format.dateTime(props.receipt.at)}</p>
      </header>
      <ul class={styles['lines']}>
        <For each={props.receipt.lines}>{(line) => <ReceiptLine line={line} />}</For>
      </ul>
      <div class={styles['sums']}>
        <Show when={props.receipt.saleDiscount_minor !== 0}>
          {row(t('totals.subtotal'), props.receipt.subtotal_minor)}
          {row(t('totals.discount'), -props.receipt.saleDiscount_minor)}
        </Show>
        <For each={taxesByPlace(props.receipt).onTop}>{(tax) => row(tax.name, tax.amount_minor)}</For>
        {row(t('totals.total'), props.receipt.total_minor, true)}
        <For each={taxesByPlace(props.receipt).inside}>
          {(tax) => row(t('totals.taxIncluded', { name: tax.name }), tax.amount_minor)}
        </For>
        <Show when={props.receipt.exemptReason}>
          {(reason) => <p class={styles['detail']}>{t('receipt.exempt', { reason: reason() })}</p>}
        </Show>
        <Show when={props.receipt.cashRounding_minor !== 0}>
          {row(t('receipt.rounding'), props.receipt.cashRounding_minor)}
        </Show>
        <For each={props.receipt.payments}>{(payment) => row(payment.title, payment.tendered_minor)}</For>
        <Show when={props.receipt.total_minor >= 0}>
          {row(t('receipt.change'), props.receipt.change_minor)}
        </Show>
      </div>
    </article>
  );
}

function kindTitle({ kind, voidOf }: Receipt): string {
  return voidOf ? t('kind.voidOf', { receipt: voidOf.receipt }) : t(`kind.${kind}`);
}

function ReceiptLine(props: { readonly line: Line }): JSX.Element {
  const format = useFormat();
  return (
    <li class={styles['line']}>
      <div class={styles['row']}>
        <span>{props.line.name}</span>
        <span class="cp-figures">{format.amount(props.line.base_minor)}</span>
      </div>
      <p class={`cp-figures ${styles['detail']}`}>
        {format.quantity(props.line.quantity_milli)} × {format.amount(props.line.unitPrice_minor)}
      </p>
      <Show when={props.line.lineDiscount_minor !== 0}>
        <p class={`cp-figures ${styles['detail']}`}>
          {t('line.discountOf', { amount: format.amount(props.line.lineDiscount_minor) })}
        </p>
      </Show>
      <Show when={props.line.exemptTax_minor}>
        {(exempt) => (
          <div class={`${styles['row']} ${styles['detail']}`}>
            <span>{t('totals.exemptTax')}</span>
            <span class="cp-figures">{format.amount(-exempt())}</span>
          </div>
        )}
      </Show>
      <Show when={props.line.exemptReason}>
        {(reason) => <p class={styles['detail']}>{t('receipt.exempt', { reason: reason() })}</p>}
      </Show>
      <Show when={props.line.refundOf && props.line.reason}>
        <p class={styles['detail']}>
          {t('receipt.returnOf', { receipt: props.line.refundOf?.document.receipt ?? '' })}
        </p>
      </Show>
      <Show when={props.line.reason}>{(reason) => <p class={styles['detail']}>{reason()}</p>}</Show>
      <Show when={props.line.note}>{(note) => <p class={styles['detail']}>{note()}</p>}</Show>
    </li>
  );
}
