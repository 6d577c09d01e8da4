import { type JSX, Show } from 'solid-js';
import { Badge, IconButton, QuantityStepper, useFormat } from '@counterpart/sdk/view';
import type { CartLine } from '../../api/index.ts';
import { dispositionTitle } from '../returns/why-fields.tsx';
import { t } from '../text/t.ts';
import styles from './cart-line-item.module.css';

interface CartLineItemProps {
  readonly line: CartLine;
  /** Zero takes the line out. */
  readonly onQuantity: (quantity_milli: number) => void;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function CartLineItem(props: CartLineItemProps): JSX.Element {
  const format = useFormat();
  const name = () => props.line.name;
  return (
    <li
      class={styles['line']}
      aria-label={name()}
      data-returned={props.line.returned === null ? undefined : ''}
    >
      <button
        type="button"
        class={styles['what']}
        title={t('line.edit', { name: name() })}
        onClick={props.onEdit}
      >
        <span class={styles['name']}>{name()}</span>
        <LineDetail line={props.line} />
      </button>
      <QuantityStepper
        label={t('line.quantity', { name: name() })}
        value={Math.abs(props.line.quantity_milli)}
        max={props.line.returned?.most_milli ?? undefined}
        onChange={props.onQuantity}
        compact
      />
      <span class={`cp-figures ${styles['amount']}`}>
        {format.money(props.line.base_minor - props.line.lineDiscount_minor)}
      </span>
      <IconButton icon="x" label={t('line.remove', { name: name() })} onClick={props.onRemove} />
    </li>
  );
}

/** The price of one, and whatever is unusual about the line. */
function LineDetail(props: { readonly line: CartLine }): JSX.Element {
  const format = useFormat();
  const each = () => {
    const price = format.money(props.line.unitPrice_minor);
    const { unit } = props.line;
    return unit === null ? t('line.each', { price }) : t('price.perUnit', { price, unit });
  };
  return (
    <span class={`cp-figures ${styles['detail']}`}>
      <Show when={props.line.returned}>{(returned) => <ReturnDetail returned={returned()} />}</Show>
      <span>{each()}</span>
      <Show when={props.line.priceOrigin === 'override' && props.line.listPrice_minor !== null}>
        <span>{t('line.listPrice', { price: format.money(props.line.listPrice_minor ?? 0) })}</span>
      </Show>
      <Show when={props.line.priceTitle}>
        {(title) => (
          <span>
            {t('line.forParty', { title: title(), price: format.money(props.line.listPrice_minor ?? 0) })}
          </span>
        )}
      </Show>
      <Show when={props.line.newPrice_minor !== null}>
        <span>{t('line.newPrice', { price: format.money(props.line.newPrice_minor ?? 0) })}</span>
      </Show>
      <Show when={props.line.lineDiscount_minor !== 0}>
        <span>{t('line.discountOf', { amount: format.money(props.line.lineDiscount_minor) })}</span>
      </Show>
      <Show when={props.line.note}>{(note) => <span>{note()}</span>}</Show>
    </span>
  );
}

/** That it comes back, from where, why, and what becomes of it. */
function ReturnDetail(props: { readonly returned: NonNullable<CartLine['returned']> }): JSX.Element {
  return (
    <>
      <Badge tone="accent" icon="undo">
        {props.returned.document
          ? t('line.returnOf', { receipt: props.returned.document.receipt })
          : t('line.return')}
      </Badge>
      <span>{props.returned.reason}</span>
      <Show when={props.returned.disposition !== 'restock'}>
        <span>{dispositionTitle(props.returned.disposition)}</span>
      </Show>
    </>
  );
}
