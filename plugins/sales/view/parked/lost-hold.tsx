import { type JSX, Show } from 'solid-js';
import { Notice, useFormat, useWorkbench } from '@counterpart/sdk/view';
import type { Cart, ParkedSale } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Says in the cart that its parked sale has been released to others, before somebody tries to be paid for it. */
export function LostHold(props: {
  readonly cart: Cart;
  readonly parked: readonly ParkedSale[] | undefined;
}): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const lost = () => {
    const id = props.cart.parked?.id;
    if (id === undefined || props.parked === undefined) return undefined;
    const sale = props.parked.find((each) => each.id === id);
    if (sale?.holder?.till.id === workbench.till().id) return undefined;
    if (!sale) return t('parked.lost');
    if (!sale.holder) return t('parked.lostWaiting');
    const { till, person, at } = sale.holder;
    return t('parked.lostTo', { who: person ?? till.name, till: till.name, time: format.time(at) });
  };
  return <Show when={lost()}>{(text) => <Notice tone="warning">{text()}</Notice>}</Show>;
}
