import { createLive, Notice, useClient } from '@counterpart/sdk/view';
import { type JSX, Show } from 'solid-js';
import { inventoryContract, type StockTake } from '../../api/index.ts';
import { t } from '../text/t.ts';

/** Which products wait for somebody to say which numbers are missing, or were not booked because nobody did. */
export function UnnamedNotice(props: { readonly take: StockTake }): JSX.Element {
  const inventory = useClient(inventoryContract);
  const troubled = createLive(() =>
    props.take.state === 'reviewed' || props.take.state === 'posted'
      ? inventory.stockTakeLines({ take: props.take.id, show: 'troubled' })
      : undefined,
  );
  const names = () =>
    (troubled()?.lines ?? [])
      .filter(({ trouble }) => trouble === 'numbers')
      .map(({ name }) => name)
      .join(', ');
  return (
    <Show when={names() !== ''}>
      <Notice tone="warning">
        {t(props.take.state === 'posted' ? 'take.numbersLeft' : 'take.numbersAsked', { names: names() })}
      </Notice>
    </Show>
  );
}
