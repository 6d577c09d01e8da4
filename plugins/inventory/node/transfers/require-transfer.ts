import type { Tx } from '@counterpart/sdk/node';
import type { Transfer, TransferState } from '../../api/index.ts';
import { readTransfer } from './read-transfers.ts';

export async function requireTransfer(tx: Tx, id: string, state: TransferState): Promise<Transfer> {
  const transfer = await readTransfer(tx, id);
  if (!transfer)
    return tx.refuse('unknown-transfer', 'There is no such transfer any more. Look for it again.', {
      transfer: id,
    });
  if (transfer.state === state) return transfer;
  const { number } = transfer;
  return state === 'draft'
    ? tx.refuse('not-a-draft', `${number} is no draft any more: it was ${transfer.state}.`, { transfer: id })
    : tx.refuse('not-on-the-way', `Nothing of ${number} is on the way.`, {
        transfer: id,
        state: transfer.state,
      });
}
