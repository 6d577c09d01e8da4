import { sql } from '@counterpart/sdk/node';
import { businessDate } from '../account/days.ts';
import type { MergePart } from '../merge/merge-part.ts';
import { balanceOf, bookEntry } from './book-entry.ts';
import { LEDGERS } from './ledger.ts';

/**
 * Moves what the merged customer has and owes to the one it becomes, as two entries that cancel out. Earlier entries
 * stay where they were booked. Terms that only the merged one had are taken over.
 */
export const mergeBalances: MergePart = async (tx, ids, { from, into, context }) => {
  for (const ledger of LEDGERS) {
    const amount = await balanceOf(tx, ledger, from);
    if (amount === 0) continue;
    const entry = {
      kind: 'merge',
      merge: ids.next(),
      person: context.user?.id ?? null,
      at: tx.now,
      businessDate: businessDate(tx.now),
    };
    await bookEntry(tx, ledger, { ...entry, id: ids.next(), customer: from, amount: -amount });
    await bookEntry(tx, ledger, { ...entry, id: ids.next(), customer: into, amount });
  }
  await tx.run(sql`
    insert into customers_account_terms (id, limit_minor, due_days)
    select ${into}, limit_minor, due_days from customers_account_terms where id = ${from}
    on conflict (id) do update set limit_minor = coalesce(customers_account_terms.limit_minor, excluded.limit_minor),
      due_days = coalesce(customers_account_terms.due_days, excluded.due_days)`);
  await tx.run(sql`delete from customers_account_terms where id = ${from}`);
};
