import { type Sql, sql } from '@counterpart/sdk/node';
import { hourOf } from './hour-of.ts';
import { liabilitySum, LINE_MEASURES, LINES, lineSums, onlyGoods, salesCount } from './measures.ts';

/** Sums of documents that are kept by span: what they are by, what they are, and how the documents say the same. */
export interface FigureSet {
  readonly table: string;
  /** The spans it is kept by: business dates or months. */
  readonly by: 'date' | 'month';
  readonly keys: readonly string[];
  readonly measures: readonly string[];
  /** Span, keys and measures out of the documents `d` for which `where` holds, grouped. */
  fromDocuments(where: Sql): Sql;
}

const DATE = sql`d.business_date`;

export const byHour: FigureSet = {
  table: 'sales_figures_hour',
  by: 'date',
  keys: ['hour', 'register', 'person'],
  measures: ['documents', 'sales_count', ...LINE_MEASURES, 'liability_minor'],
  fromDocuments: (where) => sql`
    select ${DATE} as span, ${hourOf(sql`d.at`)} as hour, d.register as register, coalesce(d.person, '') as person,
      count(distinct d.id) as documents, ${salesCount}, ${lineSums}, ${liabilitySum}
    from ${LINES} where ${where} group by 1, 2, 3, 4`,
};

export const byCategory: FigureSet = {
  table: 'sales_figures_category',
  by: 'date',
  keys: ['category', 'register'],
  measures: ['documents', ...LINE_MEASURES],
  fromDocuments: (where) => sql`
    select ${DATE} as span, coalesce(l.category, '') as category, d.register as register,
      count(distinct d.id) as documents, ${lineSums}
    from ${LINES} where ${where} and ${onlyGoods} group by 1, 2, 3`,
};

export const byItem: FigureSet = {
  table: 'sales_figures_item',
  by: 'month',
  keys: ['provider', 'ref', 'name', 'sku', 'category'],
  measures: ['documents', ...LINE_MEASURES],
  fromDocuments: (where) => sql`
    select substr(${DATE}, 1, 7) as span, coalesce(l.provider, '') as provider, coalesce(l.ref, '') as ref,
      l.name as name, coalesce(l.sku, '') as sku, coalesce(l.category, '') as category,
      count(distinct d.id) as documents, ${lineSums}
    from ${LINES} where ${where} and ${onlyGoods} group by 1, 2, 3, 4, 5, 6`,
};

export const byPayment: FigureSet = {
  table: 'sales_figures_payment',
  by: 'date',
  keys: ['method', 'title', 'register'],
  measures: ['documents', 'taken_minor', 'given_minor'],
  fromDocuments: (where) => sql`
    select ${DATE} as span, p.method as method, p.title as title, d.register as register,
      count(distinct d.id) as documents,
      sum(case when p.tendered_minor > p.change_minor then p.tendered_minor - p.change_minor else 0 end) as taken_minor,
      sum(case when p.tendered_minor < p.change_minor then p.tendered_minor - p.change_minor else 0 end) as given_minor
    from sales_document d join sales_payment p on p.document = d.id where ${where} group by 1, 2, 3, 4`,
};

export const byTax: FigureSet = {
  table: 'sales_figures_tax',
  by: 'date',
  keys: ['tax', 'name', 'rate_ppm', 'register'],
  measures: ['documents', 'base_minor', 'amount_minor'],
  fromDocuments: (where) => sql`
    select ${DATE} as span, x.tax as tax, x.name as name, x.rate_ppm as rate_ppm, d.register as register,
      count(distinct d.id) as documents, sum(x.base_minor) as base_minor, sum(x.amount_minor) as amount_minor
    from sales_document d join sales_document_tax x on x.document = d.id where ${where} group by 1, 2, 3, 4, 5
    union all
    select ${DATE}, '', '', 0, d.register, count(distinct d.id), sum(l.net_minor), 0
    from sales_document d join sales_line l on l.document = d.id
    where ${where} and ${onlyGoods} and not exists (select 1 from sales_line_tax t where t.line = l.id)
    group by 1, 5`,
};

export const FIGURE_SETS: readonly FigureSet[] = [byHour, byCategory, byItem, byPayment, byTax];

export function columnsOf({ keys, measures }: FigureSet): Sql {
  return sql.join(['span', ...keys, ...measures].map((column) => sql.name(column)));
}
