import { createSignal, For, type JSX, Show } from 'solid-js';
import { isRefusal, QUANTITY_ONE_MILLI } from '@counterpart/sdk';
import {
  Button,
  createLive,
  EmptyState,
  IconButton,
  Notice,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import type { Cart, CartLine, PartyRef } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { CartLineItem } from './cart-line-item.tsx';
import type { CartModel } from './cart-model.ts';
import styles from './cart-panel.module.css';
import { CartTotals } from './cart-totals.tsx';
import { PartyBar } from '../party/party-bar.tsx';
import { UnknownCodeNotice } from '../scanner/unknown-code.tsx';
import { LostHold } from '../parked/lost-hold.tsx';
import { ParkDialog } from '../parked/park-dialog.tsx';
import { ParkedDialog } from '../parked/parked-dialog.tsx';
import { takeExactCash } from './exact-cash.ts';
import { SaleDialog } from './sale-dialog.tsx';
import { lineKeys } from './line-keys.ts';
import { LineDialog } from './line-dialog.tsx';

interface CartPanelProps {
  readonly model: CartModel;
  readonly cart: Cart;
  /** What the last operation was refused for; left out while it is shown elsewhere. */
  readonly message: string | undefined;
  readonly onPay: () => void;
}

/** What is being sold, what it comes to, and the way to pay. */
export function CartPanel(props: CartPanelProps): JSX.Element {
  const workbench = useWorkbench();
  const format = useFormat();
  const [editing, setEditing] = createSignal<string | null>(null);
  const [discounting, setDiscounting] = createSignal(false);
  const [parking, setParking] = createSignal(false);
  const [listing, setListing] = createSignal(false);
  const { sales } = props.model;
  const owing = () => props.cart.total_minor < 0;
  const parked = createLive(() => sales.parkedSales({}));
  const open = (set: (open: boolean) => void) => {
    props.model.say(undefined);
    set(true);
  };
  const empty = () => props.cart.lines.length === 0;

  const undoable = async (operation: ReturnType<typeof sales.clearCart>, text: string, lines: string[]) => {
    const { saleDiscount, party } = props.cart;
    const result = await props.model.run(operation);
    if (result === undefined || isRefusal(result)) return;
    const undo = async () => {
      await props.model.run(sales.restoreLines({ lines, saleDiscount }));
      if (party && !props.cart.party) await props.model.run(sales.setParty({ party: refOf(party) }));
    };
    workbench.notify({ kind: 'info', text, action: { label: t('cart.restored'), run: () => void undo() } });
  };
  const remove = ({ id, name }: CartLine) =>
    undoable(sales.removeLine({ line: id }), t('line.removed', { name }), [id]);
  const clear = () => {
    const ids = props.cart.lines.map(({ id }) => id);
    void undoable(sales.clearCart({}), t('cart.cleared'), ids);
  };
  const setQuantity = (line: CartLine, quantity_milli: number) =>
    quantity_milli <= 0
      ? void remove(line)
      : void props.model.run(sales.setQuantity({ line: line.id, quantity_milli }));
  const [cashing, setCashing] = createSignal(false);
  const exactCash = async () => {
    setCashing(true);
    await takeExactCash(props.model).finally(() => setCashing(false));
  };
  let list: HTMLElement | undefined;
  const onLineKey = lineKeys({
    list: () => list,
    onStep: (index, by) => {
      const line = props.cart.lines[index]!;
      setQuantity(line, Math.abs(line.quantity_milli) + by * QUANTITY_ONE_MILLI);
    },
    onRemove: (index) => remove(props.cart.lines[index]!),
  });
  return (
    <section class={styles['cart']} aria-label={t('cart.label')}>
      <Show when={props.message}>
        {(message) => (
          <Notice
            tone="danger"
            action={
              <IconButton icon="x" label={t('receipt.close')} onClick={() => props.model.say(undefined)} />
            }
          >
            {message()}
          </Notice>
        )}
      </Show>
      <div class={styles['head']}>
        <Button kind="quiet" class={styles['headButton']} shortcut="F6" onClick={() => open(setListing)}>
          {t('parked.button')}{' '}
          <Show when={parked()?.length}>
            {(count) => <span class={`cp-figures ${styles['count']}`}>{count()}</span>}
          </Show>
        </Button>
        <Button
          kind="quiet"
          class={styles['headButton']}
          shortcut="Shift+Del"
          disabled={empty()}
          onClick={clear}
        >
          {t('cart.clear')}
        </Button>
      </div>
      <PartyBar model={props.model} cart={props.cart} />
      <Show when={props.model.unknown()}>
        {(unknown) => <UnknownCodeNotice model={props.model} unknown={unknown()} />}
      </Show>
      <LostHold cart={props.cart} parked={parked()} />
      <Show when={props.cart.parked?.name}>
        {(name) => <p class={styles['from']}>{t('cart.from', { name: name() })}</p>}
      </Show>
      <Show
        when={!empty()}
        fallback={
          <div class={styles['empty']}>
            <EmptyState icon="shopping-cart" title={t('cart.empty')} text={t('cart.emptyHelp')} />
          </div>
        }
      >
        <ul class={styles['lines']} ref={(element) => (list = element)} onKeyDown={onLineKey} data-cart-lines>
          <For each={props.cart.lines}>
            {(line) => (
              <CartLineItem
                line={line}
                onQuantity={(quantity_milli) => setQuantity(line, quantity_milli)}
                onEdit={() => setEditing(line.id)}
                onRemove={() => void remove(line)}
              />
            )}
          </For>
        </ul>
      </Show>
      <div class={styles['foot']}>
        <CartTotals cart={props.cart} />
        <div class={styles['actions']}>
          <Button icon="percent" shortcut="F7" disabled={empty()} onClick={() => setDiscounting(true)}>
            {t('cart.discount')}
          </Button>
          <Button icon="pause" shortcut="F8" disabled={empty()} onClick={() => open(setParking)}>
            {t('park.button')}
          </Button>
        </div>
        <div class={styles['pay']}>
          <Show when={!empty() && props.cart.cashDue_minor > 0}>
            <Button shortcut="F10" busy={cashing()} onClick={() => void exactCash()}>
              {t('cart.exactCash')}
            </Button>
          </Show>
          <Button kind="primary" size="large" wide shortcut="F9" disabled={empty()} onClick={props.onPay}>
            {t(owing() ? 'cart.payBack' : 'cart.pay', {
              amount: format.money(Math.abs(props.cart.due_minor)),
            })}
          </Button>
        </div>
      </div>
      <ParkDialog model={props.model} open={parking()} onClose={() => setParking(false)} />
      <ParkedDialog
        model={props.model}
        parked={parked() ?? []}
        open={listing()}
        onClose={() => setListing(false)}
      />
      <LineDialog
        model={props.model}
        line={props.cart.lines.find(({ id }) => id === editing())}
        onClose={() => setEditing(null)}
      />
      <SaleDialog
        model={props.model}
        discount={props.cart.saleDiscount}
        exemptReason={props.cart.exemptReason}
        open={discounting()}
        onClose={() => setDiscounting(false)}
      />
    </section>
  );
}

function refOf({ provider, ref }: NonNullable<Cart['party']>): PartyRef {
  return { provider, ref };
}
