import { type Sql, sql } from '@counterpart/sdk/node';
import { LIABILITY_TAX_CLASS } from '../../api/index.ts';

/** The sums of lines that every report is made of. */
export const LINE_MEASURES = [
  'quantity_milli',
  'sold_minor',
  'refunded_minor',
  'voided_minor',
  'line_discount_minor',
  'sale_discount_minor',
  'net_minor',
  'tax_minor',
  'total_minor',
  'costed_minor',
  'cost_minor',
] as const;

/** Lines `l` of documents `d` with their cost `c`, and `v`, the document that `d` voids. */
export const LINES: Sql = sql`sales_document d join sales_line l on l.document = d.id
  left join sales_line_cost c on c.id = l.id left join sales_document v on v.id = d.void_of`;

const isSale = sql`l.tax_class is not ${LIABILITY_TAX_CLASS}`;
const goods = (figure: Sql, when: Sql = sql`1`): Sql =>
  sql`sum(case when ${isSale} and ${when} then ${figure} else 0 end)`;

/** In the order of {@link LINE_MEASURES}, over {@link LINES}. */
export const lineSums: Sql = sql`
  ${goods(sql`l.quantity_milli`)} as quantity_milli,
  ${goods(sql`l.gross_minor`, sql`d.kind <> 'void' and l.quantity_milli > 0`)} as sold_minor,
  ${goods(sql`l.gross_minor`, sql`d.kind <> 'void' and l.quantity_milli <= 0`)} as refunded_minor,
  ${goods(sql`l.gross_minor`, sql`d.kind = 'void'`)} as voided_minor,
  ${goods(sql`l.line_discount_minor`)} as line_discount_minor,
  ${goods(sql`l.sale_discount_minor`)} as sale_discount_minor,
  ${goods(sql`l.net_minor`)} as net_minor,
  ${goods(sql`l.tax_minor`)} as tax_minor,
  ${goods(sql`l.gross_minor`)} as total_minor,
  ${goods(sql`l.net_minor`, sql`c.cost_minor is not null`)} as costed_minor,
  ${goods(sql`c.cost_minor`, sql`c.cost_minor is not null`)} as cost_minor`;

export const liabilitySum: Sql = sql`sum(case when ${isSale} then 0 else l.gross_minor end) as liability_minor`;

const sells = (kind: Sql): Sql => sql`${kind} in ('sale', 'exchange')`;

/** Documents that sell something, less those of them that were voided. */
export const salesCount: Sql = sql`count(distinct case when ${sells(sql`d.kind`)} then d.id end)
  - count(distinct case when ${sells(sql`v.kind`)} then d.id end) as sales_count`;

export const onlyGoods: Sql = isSale;
