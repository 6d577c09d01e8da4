import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { isRefusal } from '@counterpart/sdk';
import { createLive, Dialog, Notice, useFormat, useWorkbench } from '@counterpart/sdk/view';
import { type Cart, itemsToPay, type PartyRef, type PayArgument } from '../../api/index.ts';
import type { CartModel } from '../cart/cart-model.ts';
import { t } from '../text/t.ts';
import { DueFigure } from './due-figure.tsx';
import { MethodList } from './method-list.tsx';
import styles from './payment.module.css';
import { PaymentFoot } from './payment-foot.tsx';
import { outcomeOf, type PanelTender } from './settled.ts';
import { TenderList, type RefusedTender } from './tender-list.tsx';
import { TenderPanel } from './tender-panel.tsx';

interface PaymentDialogProps {
  readonly model: CartModel;
  readonly cart: Cart;
  readonly open: boolean;
  /** The method that somebody scanned something for, and what it was. */
  readonly asked: PayArgument | undefined;
  readonly onClose: () => void;
}

/** What is due, the parts on the counter, and the chosen method's own way to take the rest. */
export function PaymentDialog(props: PaymentDialogProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const { sales } = props.model;
  const all = createLive(() =>
    sales.paymentMethods({
      party: partyOf(props.cart),
      items: props.open ? itemsToPay(props.cart.lines) : [],
    }),
  );
  const owing = () => props.cart.total_minor < 0;
  const methods = () =>
    (all() ?? []).filter(
      ({ unavailable, payable, refundable }) => unavailable === null && (owing() ? refundable : payable),
    );
  const [picked, setPicked] = createSignal<string>();
  const chosen = () => methods().find(({ id }) => id === picked()) ?? methods()[0];
  const [tender, setTender] = createSignal<PanelTender | null>(null);
  const [refused, setRefused] = createSignal<RefusedTender>();
  const [busy, setBusy] = createSignal(false);

  // A new payment begins with the first method, and without what was refused before.
  createEffect(
    on(
      () => props.open,
      (open) => open && (setPicked(props.asked?.method), setRefused(undefined)),
    ),
  );
  createEffect(
    on(
      () => props.asked,
      (asked) => asked && setPicked(asked.method),
    ),
  );

  const open = () => props.cart.due_minor !== 0;
  const panel = () => {
    const [method, given] = [chosen(), tender()];
    return open() && method && given ? { kind: method.kind, tender: given } : undefined;
  };
  const outcome = () => outcomeOf(props.cart, workbench.shop().cashRounding, panel());
  const complete = () => outcome().due_minor === 0 && outcome().over_minor === 0;
  const partial = () => panel() !== undefined && outcome().due_minor !== 0;

  const run = async (operation: Parameters<CartModel['run']>[0]) => {
    if (busy()) return undefined;
    setBusy(true);
    setRefused(undefined);
    const parts = props.cart.tenders;
    const result = await props.model.run(operation);
    setBusy(false);
    if (!isRefusal(result)) return result;
    const payment = result.data?.['payment'];
    const part = typeof payment === 'number' ? parts[payment] : undefined;
    if (part) {
      setRefused({ tender: part.id, message: result.message });
      props.model.say(undefined);
    }
    return undefined;
  };
  const payments = () => {
    const [method, given] = [chosen(), panel()?.tender];
    return method && given ? [{ method: method.id, ...given }] : [];
  };
  const take = async () => {
    if (!complete() || busy()) return;
    const { total_minor } = props.cart;
    const taken = await run(sales.takePayment({ payments: payments(), total_minor }));
    if (taken) props.onClose();
  };
  const add = async () => {
    const [part] = payments();
    if (part && partial() && !busy()) await run(sales.addTender(part));
  };
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('payment.title')}
      size="large"
      dismissible={!busy()}
      actions={
        <PaymentFoot
          owing={owing()}
          outcome={outcome()}
          part_minor={partial() ? panel()!.tender.tendered_minor : null}
          complete={complete()}
          busy={busy()}
          onAdd={() => void add()}
          onTake={() => void take()}
        />
      }
    >
      <Show when={props.model.message()}>
        {(message) => (
          <div class={styles['refused']}>
            <Notice tone="danger">{message()}</Notice>
          </div>
        )}
      </Show>
      <div class={styles['payment']}>
        <div class={styles['side']}>
          <DueFigure cart={props.cart} inCash={chosen()?.kind === 'cash'} />
          <Show when={open()}>
            <MethodList
              methods={methods()}
              chosen={chosen()?.id}
              disabled={busy()}
              onChoose={(id) => {
                setPicked(id);
                props.model.say(undefined);
              }}
            />
          </Show>
          <TenderList
            tenders={props.cart.tenders}
            refused={refused()}
            disabled={busy()}
            onRemove={(id) => void run(sales.removeTender({ tender: id }))}
          />
        </div>
        <Show
          when={open()}
          fallback={
            <Notice tone={outcome().over_minor === 0 ? 'success' : 'warning'}>
              {outcome().over_minor > 0
                ? t('payment.over', { amount: format.money(outcome().over_minor) })
                : t(props.cart.tenders.length > 0 ? 'payment.settled' : 'payment.nothingDue')}
            </Notice>
          }
        >
          <Show
            when={chosen()}
            fallback={
              <Show when={all()}>
                <Notice tone="warning">{t('payment.unavailable')}</Notice>
              </Show>
            }
          >
            {(method) => (
              <TenderPanel
                method={method()}
                cart={props.cart}
                code={props.asked?.method === method().id ? props.asked?.code : undefined}
                busy={busy()}
                onChange={setTender}
                onSubmit={() => void (partial() ? add() : take())}
              />
            )}
          </Show>
        </Show>
      </div>
    </Dialog>
  );
}

function partyOf({ party }: Cart): PartyRef | null {
  return party && { provider: party.provider, ref: party.ref };
}
