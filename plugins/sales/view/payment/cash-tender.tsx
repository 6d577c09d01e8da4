import { createEffect, createSignal, For, type JSX, on, Show, untrack } from 'solid-js';
import { quickCash } from '@counterpart/sdk';
import { Button, Figure, MoneyField, MoneyPad, useFormat } from '@counterpart/sdk/view';
import type { TenderProps } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';

/** Cash: what was handed over, and what goes back. Starts with the exact amount; the first figure replaces it. */
export function CashTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const [tendered, setTendered] = createSignal<number | null>(untrack(() => props.due_minor));
  const [untouched, setUntouched] = createSignal(true);

  const give = (amount_minor: number | null) => {
    setUntouched(false);
    setTendered(amount_minor);
  };
  createEffect(
    on(
      () => props.due_minor,
      (due) => untouched() && setTendered(due),
      { defer: true },
    ),
  );
  const change = () => (tendered() ?? 0) - props.due_minor;
  createEffect(() => {
    const amount = tendered();
    props.onChange(amount !== null && change() >= 0 ? { tendered_minor: amount } : null);
  });
  return (
    <div class={styles['cash']}>
      <div class={styles['amounts']}>
        <div class={styles['quick']} role="group" aria-label={t('payment.quick')}>
          <For each={quickCash(props.due_minor, props.currency)}>
            {(amount) => (
              <Button size="large" disabled={props.busy} onClick={() => give(amount)}>
                {format.money(amount)}
              </Button>
            )}
          </For>
        </div>
        <MoneyField
          label={t('payment.received')}
          value={tendered()}
          onChange={give}
          disabled={props.busy}
          autofocus
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            props.onSubmit();
          }}
        />
        <Show
          when={change() >= 0}
          fallback={
            <Figure label={t('payment.stillDue')} size="large" tone="warning">
              {format.money(-change())}
            </Figure>
          }
        >
          <Figure label={t('payment.change')} size="large">
            {format.money(change())}
          </Figure>
        </Show>
      </div>
      <MoneyPad
        label={t('payment.pad')}
        value={untouched() ? null : tendered()}
        onChange={give}
        disabled={props.busy}
      />
    </div>
  );
}
