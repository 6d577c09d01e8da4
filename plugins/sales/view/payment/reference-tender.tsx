import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { MoneyField, MoneyPad, TextField } from '@counterpart/sdk/view';
import type { TenderProps } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './payment.module.css';
import { submitOnEnter } from './submit-on-enter.ts';

/** The panel of a method without one of its own: an amount, at most what is due, and the reference it asks for. */
export function ReferenceTender(props: TenderProps): JSX.Element {
  const due = () => Math.abs(props.due_minor);
  const rule = untrack(() => props.method.reference);
  const [tendered, setTendered] = createSignal<number | null>(untrack(due));
  const [untouched, setUntouched] = createSignal(true);
  const [reference, setReference] = createSignal(untrack(() => props.code ?? ''));

  const give = (amount_minor: number | null) => {
    setUntouched(false);
    setTendered(amount_minor);
  };
  createEffect(on(due, (now) => untouched() && setTendered(now), { defer: true }));
  createEffect(
    on(
      () => props.code,
      (code) => code !== undefined && setReference(code),
      { defer: true },
    ),
  );
  createEffect(() => {
    const amount = tendered();
    const given = reference().trim();
    const fits = amount !== null && amount > 0 && amount <= due() && (rule !== 'required' || given !== '');
    const sign = props.due_minor < 0 ? -1 : 1;
    props.onChange(
      fits ? { tendered_minor: amount * sign, ...(given !== '' && { reference: given }) } : null,
    );
  });
  return (
    <div class={styles['panel']}>
      <div class={styles['amounts']}>
        <MoneyField
          label={t('payment.amountBy', { method: props.method.title })}
          value={tendered()}
          onChange={(amount) => {
            setUntouched(amount === due());
            setTendered(amount);
          }}
          max={due()}
          disabled={props.busy}
          autofocus={rule !== 'required'}
          onKeyDown={submitOnEnter(() => props.onSubmit())}
        />
        <Show when={rule !== 'none'}>
          <TextField
            label={t('payment.reference')}
            description={t(rule === 'required' ? 'payment.referenceNeeded' : 'payment.referenceHelp')}
            required={rule === 'required'}
            value={reference()}
            onChange={setReference}
            maxLength={120}
            disabled={props.busy}
            autofocus={rule === 'required'}
            onKeyDown={submitOnEnter(() => props.onSubmit())}
          />
        </Show>
      </div>
      <MoneyPad
        label={t('payment.pad')}
        value={untouched() ? null : tendered()}
        onChange={(amount) => give(amount === null ? null : Math.min(amount, due()))}
        disabled={props.busy}
      />
    </div>
  );
}
