import { type Sql, sql } from '@counterpart/sdk/node';
import type { SaleSummary } from '../../api/index.ts';
import { summaryColumns } from './sale-summary.ts';

export interface LinkedDocument extends SaleSummary {
  readonly relation: 'refunds' | 'refunded-by' | 'voids' | 'voided-by';
}

/** Every document that this one points at, and every one that points at it; the oldest first. */
export function linkedDocuments(document: string): Sql {
  return sql`
    select ${summaryColumns}, k.relation from (
      select void_of as id, 'voids' as relation from sales_document where id = ${document} and void_of is not null
      union select id, 'voided-by' from sales_document where void_of = ${document}
      union select o.document, 'refunds' from sales_line l join sales_line o on o.id = l.refund_of
        join sales_document x on x.id = l.document and x.void_of is null
        where l.document = ${document}
      union select l.document, 'refunded-by' from sales_line o join sales_line l on l.refund_of = o.id
        join sales_document x on x.id = l.document and x.void_of is null
        where o.document = ${document}
    ) k join sales_document d on d.id = k.id order by d.at, d.id`;
}
