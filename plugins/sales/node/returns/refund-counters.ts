import { sql, type Tx } from '@counterpart/sdk/node';
import type { DescribedLine, LineTakenBack } from '../posting/described-line.ts';
import { leftMessage } from './left-message.ts';

/**
 * Counts what a document gives back against its originals, in the posting transaction: each count is one conditional
 * update from the figure that the line was priced with, so of two tills at the last piece one gets it.
 *
 * Refuses with `refund-exceeded` when not enough is left, and with `refund-changed` when enough is left but the share
 * was worked out from another figure: whoever posts then prices again.
 */
export async function countRefunds(tx: Tx, lines: readonly DescribedLine[], locale: string): Promise<void> {
  for (const { refundOf, name, quantity_milli } of lines) {
    if (!refundOf) continue;
    const { line, refundedBefore_milli: before, posted, document } = refundOf;
    if (await moveCount(tx, line, before, before - quantity_milli)) continue;
    const left_milli = Math.abs(posted.quantity_milli) - (await refunded(tx, line));
    if (left_milli < 0 - quantity_milli) {
      const data = { line, name, receipt: document.receipt, left_milli };
      tx.refuse('refund-exceeded', leftMessage(name, document.receipt, left_milli, locale), data);
    }
    tx.refuse('refund-changed', `Another till is giving back ${name} just now. Try again.`, { line, name });
  }
}

/**
 * Cancels the lines of a document for good: all of each, once. What they had given back themselves can then be given
 * back again; only the latest refund of a line can be taken back like this, or the parts would no longer sum to it.
 */
export async function cancelLines(tx: Tx, lines: readonly DescribedLine[]): Promise<void> {
  for (const { refundOf, name } of lines.toReversed()) {
    if (!refundOf) continue;
    if (!(await moveCount(tx, refundOf.line, 0, Math.abs(refundOf.posted.quantity_milli)))) {
      tx.refuse(
        'already-refunded',
        `${name} on ${refundOf.document.receipt} was given back already: give back the rest of it instead.`,
        { line: refundOf.line, name },
      );
    }
    await release(tx, refundOf, name);
  }
}

async function release(tx: Tx, { gaveBack, posted }: LineTakenBack, name: string): Promise<void> {
  if (!gaveBack) return;
  const { line, document, refundedBefore_milli: before } = gaveBack;
  if (await moveCount(tx, line, before + Math.abs(posted.quantity_milli), before)) return;
  tx.refuse(
    'refunded-since',
    `More of ${name} from ${document.receipt} was given back since. Void that first.`,
    { line, name, receipt: document.receipt },
  );
}

/** Sets the count of a line from one figure to another; false when it was no longer the first one. */
async function moveCount(tx: Tx, line: string, from: number, to: number): Promise<boolean> {
  const { changes } =
    from === 0
      ? await tx.run(sql`
          insert into sales_line_refund (id, refunded_milli) values (${line}, ${to})
          on conflict (id) do update set refunded_milli = excluded.refunded_milli
          where sales_line_refund.refunded_milli = 0`)
      : await tx.run(sql`
          update sales_line_refund set refunded_milli = ${to} where id = ${line} and refunded_milli = ${from}`);
  return changes === 1;
}

async function refunded(tx: Tx, line: string): Promise<number> {
  const row = await tx.get<{ refunded_milli: number }>(
    sql`select refunded_milli from sales_line_refund where id = ${line}`,
  );
  return row?.refunded_milli ?? 0;
}
