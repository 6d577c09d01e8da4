import { createEffect, createSignal, type JSX, on, Show } from 'solid-js';
import { createLive, ErrorState, Page, Spinner, useView, useWorkbench } from '@counterpart/sdk/view';
import { type Cart, type PayArgument, readPayArgument } from '../../api/index.ts';
import { cartModel } from '../cart/cart-model.ts';
import { CartPanel } from '../cart/cart-panel.tsx';
import { PaymentDialog } from '../payment/payment-dialog.tsx';
import { ReceiptPanel } from '../receipt/receipt-panel.tsx';
import { ShiftNotice } from '../shifts/shift-notice.tsx';
import { t } from '../text/t.ts';
import { Browser } from './browser.tsx';
import styles from './sell.module.css';

/** The screen a cashier lives in: what there is on one side, the cart on the other. */
export function SellView(): JSX.Element {
  const workbench = useWorkbench();
  const model = cartModel(workbench);
  const view = useView();
  /** While the payment is open; with what was scanned for it. */
  const [paying, setPaying] = createSignal<{ readonly asked: PayArgument | undefined }>();
  let field: HTMLInputElement | undefined;
  const focusField = () => queueMicrotask(() => field?.focus());

  const live = createLive(() => model.sales.cart({}));
  createEffect(() => {
    const cart = live();
    // A copy: what is shown must not share its objects with the subscription's own store.
    if (cart) model.accept(copyOf(cart));
  });
  // However the sale got posted, also after a lost reply: there is a receipt, so nothing is left to pay.
  createEffect(() => model.cart()?.receipt && setPaying(undefined));
  createEffect(on(workbench.connected, (connected) => connected && model.reached(), { defer: true }));
  createEffect(on(view.visible, (visible) => visible && !model.cart()?.receipt && focusField()));

  const pay = (asked?: PayArgument) => {
    model.say(undefined);
    setPaying({ asked });
  };
  // Something was scanned that pays.
  createEffect(
    on(view.argument, (argument) => {
      const asked = readPayArgument(argument);
      if (asked && (model.cart()?.lines.length ?? 0) > 0) pay(asked);
    }),
  );
  const startNew = async () => {
    await model.run(model.sales.newSale({}));
    focusField();
  };
  return (
    <Page title={t('sell.title')} hideTitle>
      <ShiftNotice onOpened={focusField} />
      <div class={styles['sell']}>
        <Browser model={model} fieldRef={(input) => (field = input)} />
        <Show when={model.cart()} fallback={<Waiting fault={live.fault} />}>
          {(cart) => (
            <Show
              when={cart().receipt}
              fallback={
                <CartPanel
                  model={model}
                  cart={cart()}
                  message={paying() ? undefined : model.message()}
                  onPay={() => pay()}
                />
              }
            >
              {(receipt) => <ReceiptPanel receipt={receipt()} onNewSale={() => void startNew()} />}
            </Show>
          )}
        </Show>
      </div>
      <Show when={model.cart()}>
        {(cart) => (
          <PaymentDialog
            model={model}
            cart={cart()}
            open={paying() !== undefined}
            asked={paying()?.asked}
            onClose={() => {
              setPaying(undefined);
              focusField();
            }}
          />
        )}
      </Show>
    </Page>
  );
}

function Waiting(props: { readonly fault: Parameters<typeof ErrorState>[0]['fault'] }): JSX.Element {
  return (
    <div class={styles['waiting']}>
      <Show when={props.fault} fallback={<Spinner />}>
        {(fault) => <ErrorState fault={fault()} />}
      </Show>
    </div>
  );
}

/** Out of a reactive store, into plain objects; reading everything also tracks everything. */
function copyOf(cart: Cart): Cart {
  return JSON.parse(JSON.stringify(cart)) as Cart;
}
