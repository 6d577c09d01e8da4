import { isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, EmptyState, Notice, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createEffect, createSignal, type JSX, on, onCleanup, Show, untrack } from 'solid-js';
import {
  inventoryContract,
  PURCHASE_ORDER_STATES,
  type Purchasable,
  type PurchaseOrder,
} from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { Added } from '../focus-added.ts';
import { ProductPicker } from '../product-picker.tsx';
import { readScans } from '../read-scans.ts';
import { createOrderDraft, type OrderDraft } from './order-draft.ts';
import { OrderHead } from './order-head.tsx';
import { OrderLines } from './order-lines.tsx';
import { SentLines } from './sent-lines.tsx';

/** What is written and not saved, for the buttons around it. */
export interface OrderEditing {
  readonly draft: OrderDraft;
  /** Saves what was written; the order as it is saved, or undefined when it was not. */
  save(): Promise<PurchaseOrder | undefined>;
  readonly busy: () => boolean;
  /** The order as it is saved, after what was written is. */
  current(): Promise<PurchaseOrder | undefined>;
}

export function createOrderEditing(
  order: () => PurchaseOrder | null,
  supplier: string,
  onSaved: (order: PurchaseOrder) => void,
): OrderEditing {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const draft = createOrderDraft(untrack(order), supplier);
  const [busy, setBusy] = createSignal(false);
  createEffect(
    on(
      () => order()?.revision,
      () => {
        if (!draft.dirty() && !busy()) draft.reset(order());
      },
      { defer: true },
    ),
  );
  const warn = (text: string) => workbench.notify({ kind: 'warning', text });
  const editing: OrderEditing = {
    draft,
    busy,
    current: async () => (draft.dirty() ? editing.save() : (order() ?? undefined)),
    async save() {
      if (draft.values.supplier === '') return void warn(t('order.supplierMissing'));
      if (draft.values.lines.some(({ quantity_milli }) => quantity_milli === null))
        return void warn(t('order.quantityMissing'));
      setBusy(true);
      try {
        const saved = await inventory.savePurchaseOrder(draft.input(order()));
        if (isRefusal(saved)) return void warn(saved.message);
        draft.reset(saved);
        onSaved(saved);
        return saved;
      } catch (error) {
        return void workbench.notify({ kind: 'error', text: toFaultData(error).message });
      } finally {
        setBusy(false);
      }
    },
  };
  return editing;
}

interface OrderEditorProps {
  readonly order: PurchaseOrder | null;
  readonly editing: OrderEditing;
}

/** An order to be written, by keyboard and scanner, as far as its state allows. */
export function OrderEditor(props: OrderEditorProps): JSX.Element {
  const workbench = useWorkbench();
  const draft = untrack(() => props.editing.draft);
  const [added, setAdded] = createSignal<Added>();
  let picker: HTMLInputElement | undefined;
  const may = () => workbench.may('inventory.purchase');
  const edits = () => (may() ? PURCHASE_ORDER_STATES[props.order?.state ?? 'draft'].edits : 'nothing');
  const isDraft = () => edits() === 'everything';
  const conflict = () =>
    draft.dirty() &&
    !props.editing.busy() &&
    props.order !== null &&
    props.order.revision !== draft.revision();
  const add = (found: Purchasable) => setAdded({ key: draft.add(found) });
  createEffect(() => {
    if (!isDraft()) return;
    readScans(() => draft.values.supplier, add);
    onCleanup(() => setAdded(undefined));
  });
  return (
    <>
      <Show when={conflict()}>
        <Notice
          tone="warning"
          title={t('conflictTitle')}
          action={
            <>
              <Button onClick={() => draft.keep(props.order!.revision)}>{t('conflictKeep')}</Button>
              <Button onClick={() => draft.reset(props.order)}>{t('conflictTake')}</Button>
            </>
          }
        >
          {t('order.conflict')}
        </Notice>
      </Show>
      <OrderHead draft={draft} goods={isDraft()} arrival={edits() !== 'nothing'} />
      <Show
        when={isDraft()}
        fallback={<Show when={props.order}>{(order) => <SentLines order={order()} />}</Show>}
      >
        <Show when={draft.values.supplier !== ''}>
          <ProductPicker
            supplier={draft.values.supplier}
            label={t('addProduct')}
            shortcut="F2"
            ref={(input) => (picker = input)}
            onChoose={add}
          />
        </Show>
        <Show
          when={draft.values.lines.length > 0}
          fallback={<EmptyState icon="truck" title={t('order.empty')} text={t('order.emptyHint')} />}
        >
          <OrderLines draft={draft} added={added()} onDone={() => picker?.focus()} />
        </Show>
      </Show>
    </>
  );
}
