import { type Reader, type Sql, sql } from '@counterpart/sdk/node';
import type { LedgerEntry } from '../../api/index.ts';
import type { Ledger } from './ledger.ts';

const columns = ({ amount, balance }: Ledger): Sql => sql`
  e.id, e.kind, e.${amount} as amount, e.${balance} as balance, e.document, e.receipt, n.note, e.person_id as person,
  e.at, e.business_date as "businessDate"`;

/** What changed a balance, the newest first; what a merge moved from one record of a customer to another changed none. */
export function readEntries(
  reader: Reader,
  ledger: Ledger,
  { customer, limit, offset }: { readonly customer: string; readonly limit: number; readonly offset: number },
): Promise<LedgerEntry[]> {
  return reader.all<LedgerEntry>(sql`
    select ${columns(ledger)} from ${ledger.entry} e
    join customers_customer c on c.id = e.customer_id
    left join customers_ledger_note n on n.id = e.id
    where c.root_id = (select root_id from customers_customer where id = ${customer}) and e.kind <> 'merge'
    order by e.at desc, e.position desc, e.id desc limit ${limit} offset ${offset}`);
}

export function readEntry(reader: Reader, ledger: Ledger, id: string): Promise<LedgerEntry | undefined> {
  return reader.get<LedgerEntry>(sql`
    select ${columns(ledger)} from ${ledger.entry} e left join customers_ledger_note n on n.id = e.id
    where e.id = ${id}`);
}
