import { salesContract, type TenderProps } from '@counterpart/sales/api';
import { createLive, MoneyField, Notice, Select, useClient, useFormat } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { repairsContract } from '../../api/index.ts';
import { t } from '../text/t.ts';

const PROVIDER = 'repairs';

/** Pays with a deposit that is held for a ticket of this cart; paying back, it returns to that ticket. */
export function DepositTender(props: TenderProps): JSX.Element {
  const format = useFormat();
  const sales = useClient(salesContract);
  const repairs = useClient(repairsContract);
  const cart = createLive(() => sales.cart({}));
  const devices = () =>
    (cart()?.lines ?? []).flatMap(({ provider, ref }) =>
      provider === PROVIDER && ref !== null ? [ref] : [],
    );
  const held = createLive(() =>
    devices().length > 0 ? repairs.depositsToUse({ devices: devices() }) : undefined,
  );
  /** What is on the counter already is no longer there to be taken. */
  const taken = (number: string) =>
    (cart()?.tenders ?? [])
      .filter(({ method, reference }) => method === props.method.id && reference === number)
      .reduce((sum, { tendered_minor }) => sum + tendered_minor, 0);
  const choices = () =>
    (devices().length > 0 ? (held() ?? []) : [])
      .map((deposit) => ({ ...deposit, held_minor: deposit.held_minor - taken(deposit.number) }))
      .filter(({ held_minor }) => held_minor > 0);
  const isTaken = () => (cart()?.tenders ?? []).some(({ method }) => method === props.method.id);
  const [number, setNumber] = createSignal<string | null>(null);
  const [amount, setAmount] = createSignal<number | null>(null);
  const chosen = () => choices().find((each) => each.number === number()) ?? choices()[0];
  const owing = () => props.due_minor < 0;
  const most = () => {
    const deposit = chosen();
    if (!deposit) return null;
    const due = Math.abs(props.due_minor);
    return owing() ? due : Math.min(due, deposit.held_minor);
  };
  createEffect(on(most, (value) => setAmount(value)));
  createEffect(() => {
    const [given, limit, deposit] = [amount(), most(), chosen()];
    const fits = given !== null && limit !== null && given > 0 && given <= limit;
    props.onChange(
      fits && deposit ? { tendered_minor: owing() ? -given : given, reference: deposit.number } : null,
    );
  });
  return (
    <Show when={chosen()} fallback={<Notice>{isTaken() ? t('depositUsedUp') : t('noDepositHere')}</Notice>}>
      {(deposit) => (
        <>
          <Show
            when={choices().length > 1}
            fallback={
              <p class="cp-figures">
                {t('depositOf', { number: deposit().number, amount: format.money(deposit().held_minor) })}
              </p>
            }
          >
            <Select
              label={t('depositChoice')}
              value={deposit().number}
              options={choices().map((each) => ({
                value: each.number,
                label: t('depositOf', { number: each.number, amount: format.money(each.held_minor) }),
              }))}
              onChange={setNumber}
            />
          </Show>
          <MoneyField
            label={t('amountFromDeposit')}
            value={amount()}
            onChange={setAmount}
            max={most() ?? undefined}
            disabled={props.busy}
            autofocus
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              props.onSubmit();
            }}
          />
        </>
      )}
    </Show>
  );
}
