import { createLive, useClient, useView, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, Match, on, Show, Switch } from 'solid-js';
import { type GoodsReceipt, inventoryContract } from '../../api/index.ts';
import { createOrderList } from './orders/create-order-list.ts';
import { OrderPage } from './orders/order-page.tsx';
import { PurchasingList, type Section, SECTIONS } from './purchasing-list.tsx';
import { DeliveryPage } from './receipts/delivery-page.tsx';
import { ReturnPage } from './receipts/return-page.tsx';
import { createSupplierList } from './suppliers/create-supplier-list.ts';

/** What is in front: the lists, or one document in their place. */
type Place =
  | { readonly kind: 'lists' }
  | { readonly kind: 'order'; readonly id: string | null }
  | { readonly kind: 'delivery'; readonly order: string | null }
  | { readonly kind: 'return'; readonly receipt: GoodsReceipt | null };

const NEW = 'new';

/** Orders, what to order, deliveries and suppliers; the view's argument says which list or which order. */
export function PurchasingView(): JSX.Element {
  const workbench = useWorkbench();
  const view = useView();
  const [place, setPlace] = createSignal<Place>({ kind: 'lists' });
  const [section, setSection] = createSignal<Section>('orders');
  const atLists = (shown: Section) => place().kind === 'lists' && section() === shown;
  const orders = createOrderList(() => atLists('orders'));
  const suppliers = createSupplierList(() => atLists('suppliers'));
  const [receipt, setReceipt] = createSignal<string | null>(null);
  createEffect(
    on(view.argument, (argument) => {
      if (argument === undefined) return;
      const asked = SECTIONS.find((each) => each === argument);
      if (asked) {
        setSection(asked);
        setPlace({ kind: 'lists' });
      } else setPlace({ kind: 'order', id: argument === NEW ? null : argument });
    }),
  );
  const go = (next: Place) => {
    setPlace(next);
    if (view.argument() !== undefined) workbench.open(view.id);
  };
  const show = (next: Section) => {
    setSection(next);
    go({ kind: 'lists' });
  };
  const posted = (id: string) => {
    setReceipt(id);
    show('deliveries');
  };
  const at = <K extends Place['kind']>(kind: K) => {
    const now = place();
    return now.kind === kind ? (now as Extract<Place, { kind: K }>) : undefined;
  };
  return (
    <Switch
      fallback={
        <PurchasingList
          section={section()}
          orders={orders}
          suppliers={suppliers}
          onSection={setSection}
          receipt={receipt()}
          onReceipt={setReceipt}
          onOrder={(id) => go({ kind: 'order', id })}
          onDelivery={() => go({ kind: 'delivery', order: null })}
          onReturn={(from) => go({ kind: 'return', receipt: from })}
        />
      }
    >
      <Match when={at('order')}>
        {(order) => (
          <OrderPage
            id={order().id}
            onSaved={({ id }) => order().id === null && setPlace({ kind: 'order', id })}
            onReceive={(id) => go({ kind: 'delivery', order: id })}
            onReturn={(from) => go({ kind: 'return', receipt: from })}
            onClose={() => show('orders')}
          />
        )}
      </Match>
      <Match when={at('delivery')} keyed>
        {(delivery) => (
          <OrderDelivery
            order={delivery.order}
            onPosted={(id) =>
              delivery.order === null ? posted(id) : go({ kind: 'order', id: delivery.order })
            }
            onClose={() =>
              delivery.order === null ? show('deliveries') : go({ kind: 'order', id: delivery.order })
            }
          />
        )}
      </Match>
      <Match when={at('return')} keyed>
        {(back) => (
          <ReturnPage
            receipt={back.receipt}
            onPosted={({ id }) => posted(id)}
            onClose={() => show('deliveries')}
          />
        )}
      </Match>
    </Switch>
  );
}

interface OrderDeliveryProps {
  readonly order: string | null;
  readonly onPosted: (receipt: string) => void;
  readonly onClose: () => void;
}

/** The order is read first, and followed: what somebody else receives meanwhile is said. */
function OrderDelivery(props: OrderDeliveryProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const order = createLive(() =>
    props.order === null ? undefined : inventory.purchaseOrder({ id: props.order }),
  );
  return (
    <Show when={props.order === null || order()}>
      <DeliveryPage
        order={order() ?? null}
        onPosted={({ id }) => props.onPosted(id)}
        onClose={() => props.onClose()}
      />
    </Show>
  );
}
