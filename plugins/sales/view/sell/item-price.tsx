import type { JSX } from 'solid-js';
import { useFormat } from '@counterpart/sdk/view';
import type { Sellable } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** What one costs, and of what: "12.00 / kg", "from 12.00". */
export function ItemPrice(props: {
  readonly item: Sellable;
  readonly class?: string | undefined;
}): JSX.Element {
  const format = useFormat();
  const text = () => {
    const price = format.money(props.item.unitPrice_minor);
    if (props.item.pricesVary) return t('price.from', { price });
    return props.item.unit === null ? price : t('price.perUnit', { price, unit: props.item.unit });
  };
  return <span class={`cp-figures ${props.class ?? ''}`}>{text()}</span>;
}
