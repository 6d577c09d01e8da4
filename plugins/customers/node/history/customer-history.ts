import { isFault } from '@counterpart/sdk';
import { type Reader, sql } from '@counterpart/sdk/node';
import type { CustomerDocument, CustomerTotals } from '../../api/index.ts';

/** As *sales* calls this module. */
const PROVIDER = 'customers';

const NOTHING = {
  total: 0,
  totals: { documents: 0, total_minor: 0, first_at: null, last_at: null },
  documents: [],
};

interface Window {
  readonly customer: string;
  readonly limit: number;
  readonly offset: number;
}

/** The receipts that name any record of this customer; none while *sales* is off. */
export async function customerHistory(
  reader: Reader,
  window: Window,
): Promise<{ total: number; totals: CustomerTotals; documents: CustomerDocument[] }> {
  try {
    return await receiptsOf(reader, window);
  } catch (error) {
    // The receipts of a module that is off are nobody's to read; where it never was, there are none.
    if (isFault(error) && (error.code === 'no-such-table' || error.code === 'foreign-table')) return NOTHING;
    throw error;
  }
}

async function receiptsOf(reader: Reader, { customer, limit, offset }: Window) {
  const named = sql`sales_document_party_v1 p join sales_document_v1 d on d.id = p.document
    where p.provider = ${PROVIDER} and p.ref in (select id from customers_customer
      where root_id = (select root_id from customers_customer where id = ${customer}))`;
  const totals = await reader.get<CustomerTotals>(
    sql`select count(*) as documents, coalesce(sum(d.total_minor), 0) as total_minor, min(d.at) as first_at,
          max(d.at) as last_at from ${named}`,
  );
  const documents = await reader.all<CustomerDocument>(
    sql`select d.id, d.kind, d.receipt, d.at, d.total_minor from ${named}
        order by d.at desc, d.id desc limit ${limit} offset ${offset}`,
  );
  return { total: totals!.documents, totals: totals!, documents };
}
