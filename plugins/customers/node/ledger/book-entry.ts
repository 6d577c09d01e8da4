import { type Sql, sql, type Tx } from '@counterpart/sdk/node';
import type { Ledger } from './ledger.ts';

/** One change of a balance, as it is to be booked. */
export interface NewEntry {
  readonly id: string;
  /** Who the customer is now; see `findHolder`. */
  readonly customer: string;
  readonly kind: string;
  /** Not zero. */
  readonly amount: number;
  /** What the balance must not exceed afterwards; left out: nobody asks. */
  readonly most?: number | undefined;
  /** What must be left afterwards. */
  readonly least?: number | undefined;
  readonly document?: { readonly id: string; readonly receipt: string } | undefined;
  readonly reverses?: string | undefined;
  readonly merge?: string | undefined;
  readonly person: string | null;
  readonly at: number;
  readonly businessDate: string;
  /** What only this ledger keeps of an entry. */
  readonly more?: readonly { readonly column: string; readonly value: string | number | null }[] | undefined;
}

/**
 * Changes a balance and writes the entry behind it. Two tills may try at once: the condition in the update lets only
 * those through whose money is still there. Undefined, and nothing written, when the balance would leave its bounds.
 */
export async function bookEntry(tx: Tx, ledger: Ledger, entry: NewEntry): Promise<number | undefined> {
  const { holding, balance } = ledger;
  const { customer, amount, most, least } = entry;
  await tx.run(sql`
    insert into ${holding} (id, ${balance}, entries) values (${customer}, 0, 0) on conflict (id) do nothing`);
  const { changes } = await tx.run(sql`
    update ${holding} set ${balance} = ${balance} + ${amount}, entries = entries + 1
    where id = ${customer}
      ${most === undefined ? sql.empty : sql`and ${balance} + ${amount} <= ${most}`}
      ${least === undefined ? sql.empty : sql`and ${balance} + ${amount} >= ${least}`}`);
  if (changes === 0) return undefined;
  const after = (await tx.get<{ balance: number; entries: number }>(
    sql`select ${balance} as balance, entries from ${holding} where id = ${customer}`,
  ))!;
  await write(tx, ledger, entry, after);
  return after.balance;
}

async function write(
  tx: Tx,
  ledger: Ledger,
  entry: NewEntry,
  after: { readonly balance: number; readonly entries: number },
): Promise<void> {
  const { document, more = [] } = entry;
  const columns = more.map(({ column }): Sql => sql`, ${sql.name(column)}`);
  const values = more.map(({ value }): Sql => sql`, ${value}`);
  await tx.run(sql`
    insert into ${ledger.entry} (id, customer_id, position, kind, ${ledger.amount}, ${ledger.balance}, document, receipt,
      reverses, merge_id, person_id, at, business_date${sql.join(columns, sql.empty)})
    values (${entry.id}, ${entry.customer}, ${after.entries}, ${entry.kind}, ${entry.amount}, ${after.balance},
      ${document?.id ?? null}, ${document?.receipt ?? null}, ${entry.reverses ?? null}, ${entry.merge ?? null},
      ${entry.person}, ${entry.at}, ${entry.businessDate}${sql.join(values, sql.empty)})`);
}

/** What is in the books now; zero for a customer who never had an entry. */
export async function balanceOf(
  reader: Pick<Tx, 'get'>,
  { holding, balance }: Ledger,
  customer: string,
): Promise<number> {
  const row = await reader.get<{ balance: number }>(
    sql`select ${balance} as balance from ${holding} where id = ${customer}`,
  );
  return row?.balance ?? 0;
}
