import { isRefusal, toFaultData } from '@counterpart/sdk';
import { Button, useClient, useWorkbench } from '@counterpart/sdk/view';
import { createSignal, type JSX, Show } from 'solid-js';
import {
  inventoryContract,
  PURCHASE_ORDER_STATES,
  type PurchaseOrder,
  type PurchaseOrderState,
} from '../../../api/index.ts';
import { t } from '../../text/t.ts';
import type { OrderEditing } from './order-editor.tsx';

interface OrderActionsProps {
  readonly order: PurchaseOrder | null;
  readonly editing: OrderEditing;
  readonly onReceive: (order: string) => void;
}

/** What can be done with an order in its state; what was written is saved first. */
export function OrderActions(props: OrderActionsProps): JSX.Element {
  const workbench = useWorkbench();
  const inventory = useClient(inventoryContract);
  const [busy, setBusy] = createSignal(false);
  const may = () => workbench.may('inventory.purchase');
  const state = () => props.order?.state ?? 'draft';
  const leadsTo = (to: PurchaseOrderState) => may() && PURCHASE_ORDER_STATES[state()].to.includes(to);
  const run = async (work: (order: PurchaseOrder) => Promise<unknown>) => {
    setBusy(true);
    try {
      const order = await props.editing.current();
      if (order) await work(order);
    } catch (error) {
      workbench.notify({ kind: 'error', text: toFaultData(error).message });
    } finally {
      setBusy(false);
    }
  };
  const go = (to: PurchaseOrderState) =>
    run(async ({ id, revision }) => {
      const moved = await inventory.setPurchaseOrderState({ order: id, revision, to });
      if (isRefusal(moved)) workbench.notify({ kind: 'warning', text: moved.message });
      else
        workbench.notify({
          kind: 'success',
          text: t('order.isNow', { number: moved.number, state: t(`order.state.${moved.state}`) }),
        });
    });
  return (
    <>
      <Show when={props.order && leadsTo('cancelled')}>
        <Button icon="circle-x" disabled={busy()} onClick={() => void go('cancelled')}>
          {t('order.cancel')}
        </Button>
      </Show>
      <Show when={leadsTo('draft')}>
        <Button icon="undo" disabled={busy()} onClick={() => void go('draft')}>
          {t('order.toDraft')}
        </Button>
      </Show>
      <Show when={leadsTo('closed-short')}>
        <Button icon="check" disabled={busy()} onClick={() => void go('closed-short')}>
          {t('order.closeShort')}
        </Button>
      </Show>
      <Show when={state() === 'closed-short' && leadsTo('ordered')}>
        <Button icon="undo" disabled={busy()} onClick={() => void go('ordered')}>
          {t('order.reopen')}
        </Button>
      </Show>
      <Show when={may() && PURCHASE_ORDER_STATES[state()].edits !== 'nothing'}>
        <Button
          icon="save"
          shortcut="Ctrl+S"
          busy={props.editing.busy()}
          disabled={!props.editing.draft.dirty()}
          onClick={() => void props.editing.save()}
        >
          {t('save')}
        </Button>
      </Show>
      <Show when={state() === 'draft' && may()}>
        <Button
          kind="primary"
          shortcut="F9"
          busy={busy()}
          disabled={props.editing.draft.values.lines.length === 0}
          onClick={() => void go('ordered')}
        >
          {t('order.order')}
        </Button>
      </Show>
      <Show when={PURCHASE_ORDER_STATES[state()].receives && props.order}>
        {(order) => (
          <Button kind="primary" icon="truck" shortcut="F9" onClick={() => props.onReceive(order().id)}>
            {t('order.receive')}
          </Button>
        )}
      </Show>
    </>
  );
}
