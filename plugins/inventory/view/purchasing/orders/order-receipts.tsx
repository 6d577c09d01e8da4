import { Badge, useFormat } from '@counterpart/sdk/view';
import { For, type JSX, Show } from 'solid-js';
import type { PurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import styles from './order.module.css';

interface OrderReceiptsProps {
  readonly order: PurchaseOrder;
  readonly onOpen: (id: string) => void;
}

/** What came on an order so far, one delivery a line. */
export function OrderReceipts(props: OrderReceiptsProps): JSX.Element {
  const format = useFormat();
  return (
    <Show when={props.order.receipts.length > 0}>
      <section aria-label={t('order.receipts')}>
        <h2 class={styles.heading}>{t('order.receipts')}</h2>
        <ul class={styles.receipts}>
          <For each={props.order.receipts}>
            {(receipt) => (
              <li>
                <button type="button" class={styles.receipt} onClick={() => props.onOpen(receipt.id)}>
                  <strong>{receipt.number}</strong>
                  <span>
                    {[format.dateTime(receipt.posted_at), receipt.reference].filter(Boolean).join(' · ')}
                  </span>
                  <Show when={receipt.kind !== 'receipt'}>
                    <Badge tone="warning">{t(`receipt.kind.${receipt.kind}`)}</Badge>
                  </Show>
                  <Show when={receipt.total_minor !== null}>
                    <span class="cp-figures">{format.money(receipt.total_minor!)}</span>
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}
