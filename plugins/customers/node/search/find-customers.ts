import { type Reader, sql } from '@counterpart/sdk/node';
import type { ListedCustomer } from '../../api/index.ts';
import {
  customerColumns,
  type CustomerRow,
  customerTables,
  listedCustomers,
} from '../customers/read-customer.ts';
import { findBest } from './customer-search.ts';

/** Whom a person means, the best first. */
export async function findCustomers(reader: Reader, term: string, limit: number): Promise<ListedCustomer[]> {
  const ids = await findBest(reader, term, limit);
  if (ids.length === 0) return [];
  const rows = await reader.all<CustomerRow>(
    sql`select ${customerColumns} from ${customerTables} where c.id in (${sql.list(ids)})`,
  );
  return listedCustomers(
    reader,
    ids.flatMap((id) => rows.filter((row) => row.id === id)),
  );
}
