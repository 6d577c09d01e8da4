import { type Ids, sql, type Tx } from '@counterpart/sdk/node';

export interface DepositMove {
  readonly deposit: string;
  readonly kind: 'taken' | 'refunded' | 'used' | 'restored';
  /** Negative: the shop owes less. */
  readonly amount_minor: number;
  readonly document: string;
  /** The line or the payment behind it. */
  readonly source: string;
}

/**
 * Moves a deposit, when there is as much of it: the check is in the update, so two tills cannot use the same money. False
 * when there is not, and then nothing was written.
 */
export async function moveDeposit(tx: Tx, ids: Ids, move: DepositMove): Promise<boolean> {
  const { deposit, amount_minor } = move;
  const { changes } = await tx.run(sql`
    update repairs_deposit set left_minor = left_minor + ${amount_minor},
      state = case when left_minor + ${amount_minor} > 0 then 'held' else 'spent' end
    where id = ${deposit} and left_minor + ${amount_minor} >= 0`);
  if (changes === 0) return false;
  await tx.run(sql`
    insert into repairs_deposit_move (id, deposit_id, kind, amount_minor, document, source, at)
    values (${ids.next()}, ${deposit}, ${move.kind}, ${amount_minor}, ${move.document}, ${move.source}, ${tx.now})`);
  return true;
}
