import type { Tx } from '@counterpart/sdk/node';
import { PURCHASE_ORDER_STATES, type PurchaseOrderState } from '../../../api/index.ts';
import { type OrderRow, readOrderRow } from './order-rows.ts';

/** An order as the caller has seen it; refuses when there is none, or when somebody changed it since. */
export async function requireOrder(tx: Tx, id: string, revision: number | undefined): Promise<OrderRow> {
  const row = await readOrderRow(tx, id);
  if (!row) return tx.refuse('unknown-order', 'There is no such order any more. Look for it again.');
  if (row.revision !== revision)
    return tx.refuse(
      'changed-elsewhere',
      `${row.label} was changed elsewhere meanwhile. Look at it as it is now, then do it again.`,
      { order: row.id, revision: row.revision, state: row.state },
    );
  return row;
}

const WORDS: Readonly<Record<PurchaseOrderState, string>> = {
  draft: 'still a draft',
  ordered: 'ordered',
  'partly-received': 'partly received',
  received: 'received completely',
  'closed-short': 'closed',
  cancelled: 'cancelled',
};

export function refuseState(tx: Tx, { id, label, state }: OrderRow, what: string): never {
  return tx.refuse('wrong-state', `${label} is ${WORDS[state]}, so ${what}.`, { order: id, state });
}

export function rulesOf({ state }: OrderRow) {
  return PURCHASE_ORDER_STATES[state];
}
