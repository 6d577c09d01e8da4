import type { TenderProps } from '@counterpart/sales/api';
import { MoneyField, MoneyPad, Notice } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show, untrack } from 'solid-js';
import { t } from '../text/t.ts';
import styles from './tenders.module.css';

interface BalanceTenderProps {
  readonly tender: TenderProps;
  /** What can be taken of it at most; undefined while nobody knows. */
  readonly left_minor: number | undefined;
  /** What there is, and what will be. */
  readonly children: JSX.Element;
  /** Why nothing can be taken. */
  readonly nothing: string;
  /** What an amount takes of it, where it is no money. */
  readonly takes?: (amount_minor: number) => string | undefined;
}

/** Takes a part of what is due from what the customer has with the shop, or gives it back there. */
export function BalanceTender(props: BalanceTenderProps): JSX.Element {
  const owing = () => props.tender.due_minor < 0;
  const due = () => Math.abs(props.tender.due_minor);
  const most = () => (owing() ? due() : Math.min(due(), props.left_minor ?? 0));
  const [amount, setAmount] = createSignal<number | null>(untrack(() => most() || null));
  const [untouched, setUntouched] = createSignal(true);
  createEffect(on(most, (now) => untouched() && setAmount(now || null), { defer: true }));
  createEffect(() => {
    const given = amount();
    const fits = given !== null && given > 0 && given <= most();
    props.tender.onChange(fits ? { tendered_minor: owing() ? -given : given } : null);
  });
  const give = (value: number | null) => {
    setUntouched(false);
    setAmount(value === null ? null : Math.min(value, most()));
  };
  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    props.tender.onSubmit();
  };
  return (
    <div class={styles['panel']}>
      <div class={styles['amounts']}>
        <p class={`cp-figures ${styles['balance']}`}>{props.children}</p>
        <Show
          when={most() > 0}
          fallback={
            <Show when={props.left_minor !== undefined}>
              <Notice tone="warning">{props.nothing}</Notice>
            </Show>
          }
        >
          <MoneyField
            label={t('tender.amount')}
            description={props.takes?.(amount() ?? 0)}
            value={amount()}
            onChange={(value) => {
              setUntouched(value === most());
              setAmount(value);
            }}
            max={most()}
            disabled={props.tender.busy}
            autofocus
            onKeyDown={submit}
          />
        </Show>
      </div>
      <MoneyPad
        label={t('pad')}
        value={untouched() ? null : amount()}
        onChange={give}
        disabled={props.tender.busy || most() === 0}
      />
    </div>
  );
}
