import { isRefusal } from '@counterpart/sdk';
import {
  Button,
  Chips,
  createLive,
  ListToolbar,
  Page,
  SearchField,
  Switch as Toggle,
  Toolbar,
  useClient,
  useFormat,
  useWorkbench,
} from '@counterpart/sdk/view';
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { type GoodsReceipt, inventoryContract } from '../../api/index.ts';
import { t } from '../text/t.ts';
import type { OrderListState } from './orders/create-order-list.ts';
import { OrderFilters } from './orders/order-filters.tsx';
import { OrderList } from './orders/order-list.tsx';
import { ReceiptList } from './receipts/receipt-list.tsx';
import { ReceiptPanel } from './receipts/receipt-panel.tsx';
import { createSuggestedDraft } from './suggested/suggested-draft.ts';
import { SuggestedList } from './suggested/suggested-list.tsx';
import type { SupplierListState } from './suppliers/create-supplier-list.ts';
import { SupplierList } from './suppliers/supplier-list.tsx';
import { SupplierPanel } from './suppliers/supplier-panel.tsx';

export const SECTIONS = ['orders', 'suggested', 'deliveries', 'suppliers'] as const;
export type Section = (typeof SECTIONS)[number];

const NEW = 'new';

interface PurchasingListProps {
  readonly section: Section;
  /** What is listed, kept while a document is in the place of the lists. */
  readonly orders: OrderListState;
  readonly suppliers: SupplierListState;
  readonly onSection: (section: Section) => void;
  readonly receipt: string | null;
  readonly onReceipt: (id: string | null) => void;
  /** Null: a new one. */
  readonly onOrder: (id: string | null) => void;
  readonly onDelivery: () => void;
  /** Of a receipt, or null: nobody says with which the goods came. */
  readonly onReturn: (receipt: GoodsReceipt | null) => void;
}

/** The lists of purchasing, one at a time. */
export function PurchasingList(props: PurchasingListProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const format = useFormat();
  const may = () => workbench.may('inventory.purchase');
  const suggested = createLive(() => (may() ? inventory.suggestedOrders() : undefined));
  const draft = createSuggestedDraft(() => suggested() ?? []);
  const [supplier, setSupplier] = createSignal<string | null>(null);
  const [busy, setBusy] = createSignal(false);
  const low = () => (suggested() ?? []).reduce((sum, { lines }) => sum + lines.length, 0);
  const title = (section: Section) =>
    section === 'suggested' && low() > 0 ? `${t('suggested')} (${low()})` : t(section);
  const sections = () =>
    SECTIONS.filter((section) => section !== 'suggested' || may()).map((section) => ({
      value: section,
      label: title(section),
    }));
  const makeOrders = async () => {
    setBusy(true);
    try {
      const made = await inventory.makeSuggestedOrders({ lines: draft.lines() });
      if (isRefusal(made)) return workbench.notify({ kind: 'warning', text: made.message });
      const [first] = made;
      if (made.length === 1 && first) return props.onOrder(first.id);
      workbench.notify({
        kind: 'success',
        text: t('suggested.made', { numbers: made.map(({ number }) => number).join(', ') }),
      });
      props.onSection('orders');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Page
      title={t('purchasing')}
      actions={
        <Switch>
          <Match when={props.section === 'orders' && may()}>
            <Button kind="primary" icon="plus" shortcut="F8" onClick={() => props.onOrder(null)}>
              {t('order.new')}
            </Button>
          </Match>
          <Match when={props.section === 'suggested'}>
            <Button
              kind="primary"
              shortcut="F9"
              busy={busy()}
              disabled={draft.orders() === 0}
              onClick={() => void makeOrders()}
            >
              {draft.orders() === 1
                ? t('suggested.makeOne')
                : t('suggested.make', { count: format.quantity(draft.orders() * 1000) })}
            </Button>
          </Match>
          <Match when={props.section === 'deliveries'}>
            <Show when={may()}>
              <Button icon="undo" onClick={() => props.onReturn(null)}>
                {t('giveBack.title')}
              </Button>
            </Show>
            <Button kind="primary" icon="truck" shortcut="F8" onClick={() => props.onDelivery()}>
              {t('delivery.direct')}
            </Button>
          </Match>
          <Match when={props.section === 'suppliers' && may()}>
            <Button kind="primary" icon="plus" shortcut="F8" onClick={() => setSupplier(NEW)}>
              {t('newSupplier')}
            </Button>
          </Match>
        </Switch>
      }
      toolbar={
        <>
          <Toolbar label={t('purchasing.sections')}>
            <Chips
              label={t('purchasing.sections')}
              options={sections()}
              value={props.section}
              onChange={(section) => section !== null && props.onSection(section as Section)}
            />
          </Toolbar>
          <Show when={props.section === 'orders'}>
            <OrderFilters list={props.orders} />
          </Show>
          <Show when={props.section === 'suppliers'}>
            <ListToolbar
              label={t('searchSuppliers')}
              narrowing={props.suppliers.archived() ? 1 : 0}
              search={
                <SearchField
                  label={t('searchSuppliers')}
                  placeholder={t('searchSuppliersHint')}
                  shortcut="F3"
                  value={props.suppliers.term()}
                  onChange={props.suppliers.search}
                />
              }
              filters={
                <Toggle
                  label={t('showArchived')}
                  checked={props.suppliers.archived()}
                  onChange={props.suppliers.showArchived}
                />
              }
            />
          </Show>
        </>
      }
      panel={
        <Switch>
          <Match when={props.section === 'suppliers' && supplier()} keyed>
            {(id) => (
              <SupplierPanel
                id={id === NEW ? null : id}
                onClose={() => setSupplier(null)}
                onSaved={(saved) => setSupplier(saved.id)}
              />
            )}
          </Match>
          <Match when={props.section === 'deliveries' && props.receipt} keyed>
            {(id) => (
              <ReceiptPanel
                id={id}
                onOpen={props.onReceipt}
                onReturn={(from) => props.onReturn(from)}
                onClose={() => props.onReceipt(null)}
              />
            )}
          </Match>
        </Switch>
      }
    >
      <Switch>
        <Match when={props.section === 'orders'}>
          <OrderList list={props.orders} onOpen={props.onOrder} onNew={() => props.onOrder(null)} />
        </Match>
        <Match when={props.section === 'suggested'}>
          <SuggestedList suggested={suggested} draft={draft} />
        </Match>
        <Match when={props.section === 'deliveries'}>
          <ReceiptList selected={props.receipt} onSelect={props.onReceipt} />
        </Match>
        <Match when={props.section === 'suppliers'}>
          <SupplierList
            list={props.suppliers}
            selected={supplier()}
            onSelect={setSupplier}
            onNew={() => setSupplier(NEW)}
          />
        </Match>
      </Switch>
    </Page>
  );
}
