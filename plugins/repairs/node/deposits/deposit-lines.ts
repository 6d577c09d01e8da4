import type { PostedDocument, PostedDocumentLine } from '@counterpart/sales/api';
import { formatAmount } from '@counterpart/sdk';
import { type Ids, sql, type Tx } from '@counterpart/sdk/node';
import { moveDeposit } from './deposit-moves.ts';
import { type DepositRow, readDeposits } from './deposit-row.ts';

/** A deposit that is paid at the till is held; one that is given back there is not held any more. */
export async function postDepositLine(
  tx: Tx,
  ids: Ids,
  line: PostedDocumentLine,
  document: PostedDocument,
  late: boolean,
): Promise<void> {
  const [deposit] = await readDeposits(tx, sql`p.id = ${line.ref!}`);
  if (!deposit || line.gross_minor === 0) return;
  const restored = line.quantity_milli > 0 && document.kind === 'void';
  if (line.quantity_milli > 0 && !restored) await take(tx, line, document, deposit, late);
  const moved = await moveDeposit(tx, ids, {
    deposit: deposit.id,
    kind: line.quantity_milli < 0 ? 'refunded' : 'taken',
    amount_minor: line.gross_minor,
    document: document.id,
    source: line.id,
  });
  if (!moved) refuseUsed(tx, deposit, document);
}

/** Once: a deposit that was asked for is paid by one sale. */
async function take(
  tx: Tx,
  line: PostedDocumentLine,
  document: PostedDocument,
  deposit: DepositRow,
  late: boolean,
): Promise<void> {
  const { changes } = await tx.run(sql`
    update repairs_deposit set amount_minor = ${line.gross_minor}, document = ${document.id},
      receipt = ${document.receipt}
    where id = ${deposit.id} and (state = 'asked' or (${late ? 1 : 0} = 1 and state = 'withdrawn'))`);
  if (changes > 0) return;
  const why = deposit.state === 'withdrawn' ? 'is no longer asked for' : 'was paid already';
  tx.refuse('deposit-paid', `The deposit for ${deposit.label} ${why}.`, { deposit: deposit.id });
}

function refuseUsed(
  tx: Tx,
  { id, label, left_minor }: DepositRow,
  { currency, locale }: PostedDocument,
): never {
  const left = formatAmount(left_minor, { currency, locale });
  return tx.refuse(
    'deposit-used',
    left_minor === 0
      ? `The deposit for ${label} was used or given back already.`
      : `Only ${left} of the deposit for ${label} is left to give back.`,
    { deposit: id, left_minor },
  );
}
