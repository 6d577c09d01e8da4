import type { CallContext, Refusal } from '@counterpart/sdk';
import { canonicalJson } from '@counterpart/sdk';
import { sql, TransactionManager, type Tx } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { SetPurchaseOrderState as Input } from '../../../api/contract/purchase-orders-methods.ts';
import { type PurchaseOrder, stateByReceipts } from '../../../api/index.ts';
import { requireOrder, refuseState, rulesOf } from './order-refusals.ts';
import { type OrderRow, readOrderLines } from './order-rows.ts';
import { readOrder } from './read-order.ts';

/** Takes an order from one state to the next, where a person decides that. */
export class SetOrderState {
  constructor(@inject(TransactionManager) private readonly transactions: TransactionManager) {}

  execute(input: Input, context: CallContext): Promise<PurchaseOrder | Refusal> {
    return this.transactions.run(
      async (tx) => {
        const order = await requireOrder(tx, input.order, input.revision);
        if (!rulesOf(order).to.includes(input.to))
          refuseState(tx, order, REASONS[input.to] ?? 'that cannot be');
        const lines = await readOrderLines(tx, order.id);
        if (input.to === 'ordered' && lines.length === 0)
          return tx.refuse('no-lines', `There is nothing on ${order.label}. Add what is ordered.`);
        if (input.to === 'draft' || input.to === 'cancelled') await refuseReceived(tx, order);
        const state = input.to === 'ordered' ? stateByReceipts(lines) : input.to;
        const isSent = order.state === 'draft' && input.to === 'ordered';
        const expected = order.expected_on ?? (isSent ? await expectedDay(tx, order) : null);
        const isOver = input.to === 'cancelled' || input.to === 'closed-short';
        await tx.run(
          sql`update inventory_purchase_order set state = ${state}, revision = revision + 1, updated_at = ${tx.now},
                expected_on = ${expected}, closed_at = ${isOver ? tx.now : null},
                ordered_at = ${isSent ? tx.now : input.to === 'draft' ? null : order.ordered_at}
              where id = ${order.id}`,
        );
        return (await readOrder(tx, order.id, { costs: true }))!;
      },
      {
        label: `purchase order ${input.to}`,
        request: {
          id: context.requestId,
          fingerprint: `inventory.setPurchaseOrderState ${canonicalJson(input)}`,
        },
      },
    );
  }
}

const REASONS: Readonly<Partial<Record<Input['to'], string>>> = {
  draft: 'it cannot be a draft again',
  ordered: 'it cannot be ordered',
  cancelled: 'it cannot be cancelled',
  'closed-short': 'it cannot be closed with less than ordered',
};

/** What a receipt points to stays as it was, even when a reversal took the receipt back. */
async function refuseReceived(tx: Tx, { id, label }: OrderRow): Promise<void> {
  const receipts = await tx.get<{ receipts: number }>(
    sql`select count(*) as receipts from inventory_goods_receipt where order_id = ${id}`,
  );
  if (receipts!.receipts > 0)
    tx.refuse('has-receipts', `Goods were received on ${label}. Close it with less than ordered instead.`);
}

/** After as many days as the supplier says, by the calendar where the books are kept. */
async function expectedDay(tx: Tx, { supplier_id }: OrderRow): Promise<string | null> {
  const supplier = await tx.get<{ lead_days: number | null }>(
    sql`select lead_days from inventory_supplier where id = ${supplier_id}`,
  );
  if (supplier?.lead_days == null) return null;
  const day = new Date(tx.now);
  day.setDate(day.getDate() + supplier.lead_days);
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
