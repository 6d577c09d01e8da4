import { type JSX, Show } from 'solid-js';
import { Button, Figure, useFormat } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';
import styles from './payment.module.css';
import type { Outcome } from './settled.ts';

interface PaymentFootProps {
  /** The shop pays back. */
  readonly owing: boolean;
  readonly outcome: Outcome;
  /** What the panel would add as a part; null when it settles the sale or says nothing. */
  readonly part_minor: number | null;
  readonly complete: boolean;
  readonly busy: boolean;
  readonly onAdd: () => void;
  readonly onTake: () => void;
}

/** What would come of it, and the two things to do: add a part, or take the payment. Enter does the one that fits. */
export function PaymentFoot(props: PaymentFootProps): JSX.Element {
  const format = useFormat();
  const amount = (minor: number) => format.money(Math.abs(minor));
  return (
    <>
      <div class={styles['outcome']}>
        <Show when={props.outcome.due_minor === 0 && props.outcome.cashRounding_minor !== 0}>
          <Figure label={t('payment.rounding')} tone="muted">
            {format.money(props.outcome.cashRounding_minor)}
          </Figure>
        </Show>
        <Show
          when={props.outcome.due_minor === 0}
          fallback={
            <Figure
              label={t(props.owing ? 'totals.stillOwed' : 'payment.stillDue')}
              size="large"
              tone="warning"
            >
              {amount(props.outcome.due_minor)}
            </Figure>
          }
        >
          <Show when={!props.owing}>
            <Figure
              label={t('payment.change')}
              size="large"
              tone={props.outcome.over_minor > 0 ? 'danger' : 'neutral'}
            >
              {amount(props.outcome.change_minor)}
            </Figure>
          </Show>
        </Show>
      </div>
      <Show when={props.part_minor}>
        {(part_minor) => (
          <Button size="large" shortcut="Enter" busy={props.busy} onClick={() => props.onAdd()}>
            {t('payment.add', { amount: amount(part_minor()) })}
          </Button>
        )}
      </Show>
      <Button
        kind="primary"
        size="large"
        class={styles['take']}
        shortcut={props.complete ? 'Enter' : undefined}
        busy={props.busy}
        disabled={!props.complete}
        onClick={() => props.onTake()}
      >
        {t(props.owing ? 'payment.payBack' : 'payment.take')}
      </Button>
    </>
  );
}
