import { createLive, Loaded, Notice, Page, Toolbar, useClient, useFormat } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import { type GoodsReceipt, inventoryContract, type PurchaseOrder } from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import { Back } from '../back.tsx';
import { ReceiptPanel } from '../receipts/receipt-panel.tsx';
import { OrderActions } from './order-actions.tsx';
import { createOrderEditing, OrderEditor } from './order-editor.tsx';
import { OrderReceipts } from './order-receipts.tsx';
import { OrderState } from './order-state.tsx';
import styles from './order.module.css';
import { PaperActions } from './paper-actions.tsx';

interface OrderPageProps {
  /** Null: a new one. */
  readonly id: string | null;
  readonly onSaved: (order: PurchaseOrder) => void;
  readonly onReceive: (order: string) => void;
  readonly onReturn: (receipt: GoodsReceipt) => void;
  readonly onClose: () => void;
}

/** One purchase order, in the place of the list. */
export function OrderPage(props: OrderPageProps): JSX.Element {
  const inventory = useClient(inventoryContract);
  const order = createLive(() => (props.id === null ? undefined : inventory.purchaseOrder({ id: props.id })));
  return (
    <Show when={props.id !== null} fallback={<OpenOrder {...props} order={null} />}>
      <Show
        when={order()}
        fallback={
          <Page title={t('order.one')} toolbar={<Back onClose={props.onClose} />}>
            <Loaded
              live={order}
              isEmpty={(found) => found === null}
              empty={<Notice tone="warning">{t('order.unknown')}</Notice>}
            >
              {() => undefined}
            </Loaded>
          </Page>
        }
      >
        {(found) => <OpenOrder {...props} order={found()} />}
      </Show>
    </Show>
  );
}

function OpenOrder(props: OrderPageProps & { readonly order: PurchaseOrder | null }): JSX.Element {
  const format = useFormat();
  const [receipt, setReceipt] = createSignal<string>();
  const editing = createOrderEditing(
    () => props.order,
    '',
    (order) => props.onSaved(order),
  );
  return (
    <Page
      title={props.order?.number ?? t('order.new')}
      actions={<OrderActions order={props.order} editing={editing} onReceive={props.onReceive} />}
      toolbar={
        <Toolbar label={t('order.one')}>
          <Back onClose={props.onClose} />
          <Show when={props.order}>
            {(order) => (
              <span class={styles.state}>
                <OrderState state={order().state} />
                <Show when={order().ordered_at}>
                  {(at) => t('order.orderedOn', { date: format.dateTime(at()) })}
                </Show>
              </span>
            )}
          </Show>
          <Show when={props.order}>
            <span class={styles.paper}>
              <PaperActions editing={editing} />
            </span>
          </Show>
        </Toolbar>
      }
      panel={
        <Show when={receipt()} keyed>
          {(id) => (
            <ReceiptPanel
              id={id}
              onOpen={setReceipt}
              onReturn={(from) => props.onReturn(from)}
              onClose={() => setReceipt(undefined)}
            />
          )}
        </Show>
      }
    >
      <div class={styles.body}>
        <OrderEditor order={props.order} editing={editing} />
        <Show when={props.order}>{(order) => <OrderReceipts order={order()} onOpen={setReceipt} />}</Show>
      </div>
    </Page>
  );
}
