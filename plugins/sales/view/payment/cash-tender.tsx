import { createEffect, createSignal, For, type JSX, on, Show, untrack } from 'solid-js';
import { quickCash } from '@counterpart/sdk';
import { Button, MoneyField, MoneyPad, useFormat } from '@counterpart/sdk/view';
import type { TenderProps } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';
import { submitOnEnter } from './submit-on-enter.ts';

/** Cash: what was handed over, or is handed back. Starts with the exact amount; the first figure replaces it. */
export function CashTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const owing = () => props.due_minor < 0;
  const due = () => Math.abs(props.due_minor);
  const [tendered, setTendered] = createSignal<number | null>(untrack(due));
  const [untouched, setUntouched] = createSignal(true);

  const give = (amount_minor: number | null) => {
    setUntouched(false);
    setTendered(amount_minor);
  };
  /** What is back at the exact amount, as after a scan that ran through the field, counts as never touched. */
  const type = (amount_minor: number | null) => {
    setUntouched(amount_minor === due());
    setTendered(amount_minor);
  };
  createEffect(on(due, (now) => untouched() && setTendered(now), { defer: true }));
  createEffect(() => {
    const amount = tendered();
    const sign = owing() ? -1 : 1;
    props.onChange(amount ? { tendered_minor: amount * sign } : null);
  });
  return (
    <div class={styles['panel']}>
      <div class={styles['amounts']}>
        <Show when={!owing()}>
          <div class={styles['quick']} role="group" aria-label={t('payment.quick')}>
            <For each={quickCash(due(), props.currency)}>
              {(amount) => (
                <Button
                  size="large"
                  pressed={!untouched() && tendered() === amount}
                  disabled={props.busy}
                  onClick={() => give(amount)}
                >
                  {format.money(amount)}
                </Button>
              )}
            </For>
          </div>
        </Show>
        <MoneyField
          label={t(owing() ? 'payment.handedBack' : 'payment.received')}
          value={tendered()}
          onChange={type}
          max={owing() ? due() : undefined}
          disabled={props.busy}
          autofocus
          onKeyDown={submitOnEnter(() => props.onSubmit())}
        />
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
