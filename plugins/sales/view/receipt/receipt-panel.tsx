import { type JSX, onMount, Show } from 'solid-js';
import { Button, Figure, useFormat } from '@counterpart/sdk/view';
import type { Receipt } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './receipt-panel.module.css';
import { ReceiptActions } from './receipt-actions.tsx';
import { ReceiptPaper } from './receipt-paper.tsx';

interface ReceiptPanelProps {
  readonly receipt: Receipt;
  readonly onNewSale: () => void;
}

/** The end of a sale: what to give back, and the receipt. */
export function ReceiptPanel(props: ReceiptPanelProps): JSX.Element {
  const format = useFormat();
  let button: HTMLButtonElement | undefined;
  // After the payment dialog has given the focus back to where it came from.
  onMount(() => setTimeout(() => button?.focus()));
  return (
    <section class={styles['done']} aria-label={t('receipt.region')}>
      <div class={styles['change']}>
        <Show
          when={props.receipt.total_minor >= 0}
          fallback={
            <Figure label={t('receipt.paidBack')} size="hero" tone="success" announce>
              {format.money(-props.receipt.paid_minor)}
            </Figure>
          }
        >
          <Figure label={t('receipt.changeDue')} size="hero" tone="success" announce>
            {format.money(props.receipt.change_minor)}
          </Figure>
        </Show>
      </div>
      <div class={styles['paper']} tabindex="0" role="group" aria-label={t('receipt.paper')}>
        <ReceiptPaper receipt={props.receipt} />
      </div>
      <ReceiptActions document={props.receipt.id} />
      <Button
        kind="primary"
        size="large"
        wide
        shortcut="F9"
        ref={(element) => (button = element)}
        onClick={props.onNewSale}
      >
        {t('receipt.newSale')}
      </Button>
    </section>
  );
}
