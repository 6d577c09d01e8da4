import type { CallContext } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';
import { takenOver } from './parked-refusals.ts';
import { endRow, readRow } from './parked-rows.ts';

/**
 * In the transaction that posts a taken up sale: only the cart that holds it may be paid for it, so a sale released
 * from one till and taken up at another is never sold twice.
 */
export async function sellParked(
  tx: Tx,
  id: string,
  { requestId, user, locale }: CallContext,
): Promise<void> {
  const row = await readRow(tx, id);
  if (row?.state !== 'taken' || row.holder !== requestId) {
    const { refused, message } = takenOver(row, locale);
    tx.refuse(refused, message);
  }
  await endRow(tx, id, 'sold', user?.id ?? null);
}
