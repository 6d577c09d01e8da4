import { createEffect, createMemo, createSignal, type JSX, on, Show } from 'solid-js';
import { createLive, ErrorState, Page, Spinner, useView, useWorkbench } from '@counterpart/sdk/view';
import type { Cart } from '../../api/index.ts';
import { cartModel } from '../cart/cart-model.ts';
import { CartPanel } from '../cart/cart-panel.tsx';
import { askedMethod } from '../payment/asked-method.ts';
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
  const [paying, setPaying] = createSignal(false);
  const asked = createMemo(() => askedMethod(view.argument()));
  let field: HTMLInputElement | undefined;
  const focusField = () => queueMicrotask(() => field?.focus());

  const live = createLive(() => model.sales.cart({}));
  createEffect(() => {
    const cart = live();
    // A copy: what is shown must not share its objects with the subscription's own store.
    if (cart) model.accept(copyOf(cart));
  });
  // However the sale got posted, also after a lost reply: there is a receipt, so nothing is left to pay.
  createEffect(() => model.cart()?.receipt && setPaying(false));
  createEffect(on(workbench.connected, (connected) => connected && model.reached(), { defer: true }));
  createEffect(on(view.visible, (visible) => visible && !model.cart()?.receipt && focusField()));

  // Something was scanned that pays: `pay:<method>:<code>`.
  createEffect(on(asked, (method) => method && (model.cart()?.lines.length ?? 0) > 0 && pay()));

  const pay = () => {
    model.say(undefined);
    setPaying(true);
  };
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
                  onPay={pay}
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
            open={paying()}
            asked={asked()}
            onClose={() => {
              setPaying(false);
              if (asked()) workbench.open('sales.sell');
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
