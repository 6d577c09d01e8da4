import { salesContract } from '@counterpart/sales/api';
import { isRefusal } from '@counterpart/sdk';
import {
  Button,
  createLive,
  Dialog,
  MoneyField,
  MoneyPad,
  Notice,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { accountPaymentRef, type Customer } from '../../api/index.ts';
import { t } from '../text/t.ts';
import styles from './balances.module.css';

interface TakePaymentProps {
  readonly customer: Customer;
  readonly owes_minor: number;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Puts a payment on account into the cart, for this customer: there it is paid like anything else. */
export function TakePaymentDialog(props: TakePaymentProps): JSX.Element {
  const workbench = useWorkbench();
  const sales = useClient(salesContract);
  const format = useFormat();
  const [amount, setAmount] = createSignal<number | null>(null);
  const [refused, setRefused] = createSignal<string>();
  const [busy, setBusy] = createSignal(false);
  const cart = createLive(() => (props.open ? sales.cart({}) : undefined));
  createEffect(
    on(
      () => props.open,
      (open) => open && (setAmount(Math.max(0, props.owes_minor) || null), setRefused(undefined)),
    ),
  );
  /** The cart is in use for somebody else, or for nobody yet named: their sale goes first. */
  const taken = () => {
    const { lines, party } = cart() ?? { lines: [], party: null };
    return lines.length > 0 && !(party && props.customer.refs.includes(party.ref));
  };
  const take = async () => {
    const value = amount();
    if (!value || taken() || busy()) return;
    setBusy(true);
    const party = { provider: 'customers', ref: props.customer.id };
    const named = await sales.setParty({ party });
    const added = isRefusal(named)
      ? named
      : await sales.addItem({ provider: 'customers', ref: accountPaymentRef(value) });
    setBusy(false);
    if (isRefusal(added)) return setRefused(added.message);
    props.onClose();
    workbench.open('sales.sell');
  };
  const submit = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void take();
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('account.takePayment')}
      description={t('account.takePaymentHelp', {
        name: props.customer.name,
        owes: format.money(Math.max(0, props.owes_minor)),
      })}
      actions={
        <Button
          kind="primary"
          size="large"
          busy={busy()}
          disabled={!amount() || taken()}
          onClick={() => void take()}
        >
          {t('account.toCart', { amount: format.money(amount() ?? 0) })}
        </Button>
      }
    >
      <Show when={taken()}>
        <Notice tone="warning">{t('account.cartTaken')}</Notice>
      </Show>
      <Show when={refused()}>{(message) => <Notice tone="danger">{message()}</Notice>}</Show>
      <div class={styles['pay']}>
        <div class={styles['fields']}>
          <MoneyField
            label={t('entry.amount')}
            value={amount()}
            onChange={setAmount}
            autofocus
            onKeyDown={submit}
          />
          <Show when={(amount() ?? 0) > Math.max(0, props.owes_minor)}>
            <p class={styles['hint']}>{t('account.inAdvance')}</p>
          </Show>
        </div>
        <MoneyPad label={t('pad')} value={amount()} onChange={setAmount} />
      </div>
    </Dialog>
  );
}
