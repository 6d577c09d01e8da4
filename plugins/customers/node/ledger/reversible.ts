import { type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { Ledger } from './ledger.ts';

/** An entry that can be taken back whole, and put into force again. */
export interface ReversibleEntry {
  readonly id: string;
  readonly customer: string;
  readonly amount: number;
  /** The entry that it takes back itself. */
  readonly reverses: string | null;
  /** What has been taken back of it: all, or nothing. */
  readonly back: number;
}

const columns = ({ amount, entry }: Ledger): Sql => sql`
  e.id, e.customer_id as customer, e.${amount} as amount, e.reverses,
  coalesce((select sum(r.${amount}) from ${entry} r where r.reverses = e.id), 0) as back`;

export function findEntry(tx: Tx, ledger: Ledger, id: string): Promise<ReversibleEntry | undefined> {
  return tx.get<ReversibleEntry>(sql`select ${columns(ledger)} from ${ledger.entry} e where e.id = ${id}`);
}

interface Wanted {
  readonly document: string;
  readonly amount: number;
  readonly kinds: readonly string[];
}

/**
 * The entry that the void of a document turns round now: of those for this much that stand, the first. So the parts of
 * one payment come in the order in which they were paid.
 */
export async function findStanding(
  tx: Tx,
  ledger: Ledger,
  { document, amount, kinds }: Wanted,
): Promise<ReversibleEntry | undefined> {
  const found = await tx.all<ReversibleEntry>(sql`
    select ${columns(ledger)} from ${ledger.entry} e
    where e.document = ${document} and e.${ledger.amount} = ${amount} and e.kind in (${sql.list(kinds)})
    order by e.position`);
  return found.find(({ back }) => back === 0);
}
