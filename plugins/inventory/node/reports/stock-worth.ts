import type { Report, ReportFilter } from '@counterpart/sdk';
import { type Clock, type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { heldNow, heldThen } from '../costing/stock-value.ts';
import { t } from '../text/t.ts';
import { endOfDate } from './end-of-date.ts';
import {
  CATEGORY,
  CODE,
  NAME,
  named,
  narrowed,
  openProduct,
  joinProduct,
  QUANTITY,
  SEE_COST,
  SEE_STOCK,
  VALUE,
} from './product-columns.ts';

const FILTERS: readonly ReportFilter[] = [
  { id: 'name', title: t('reports.product'), kind: 'search' },
  { id: 'category', title: t('reports.category'), kind: 'given' },
];

/** What there is and what it is worth, at the end of any date. */
export function stockWorth(database: Database, clock: Clock): Report[] {
  /** Of a date that has not ended what the caches say, which is as quick as the list of products is long. */
  const held = (date: string): Sql => {
    const at = endOfDate(date);
    return at >= clock.now() ? heldNow() : heldThen(at);
  };
  const ranked = (label: string) => ({
    kind: 'ranked' as const,
    label,
    series: ['value_minor'],
    sort: { column: 'value_minor', descending: true },
    most: 12,
  });
  return [
    sqlReport(database, {
      id: 'stockValue',
      title: t('reports.stockValue'),
      description: t('reports.stockValueHelp'),
      permission: SEE_STOCK,
      time: 'date',
      columns: [NAME, CODE, CATEGORY, QUANTITY, VALUE],
      sort: { column: 'quantity_milli', descending: true },
      filters: FILTERS,
      chart: ranked('name'),
      source: ({ to, filters }) => sql`
        select h.id, ${named}, h.quantity_milli, case when h.is_unknown then 0 else h.value_minor end as value_minor
        from (${held(to)}) h ${joinProduct(sql`h.id`)}
        where h.quantity_milli <> 0 and ${narrowed(filters)}`,
      link: (row) => openProduct(row.id),
    }),
    sqlReport(database, {
      id: 'stockByCategory',
      title: t('reports.stockByCategory'),
      description: t('reports.stockByCategoryHelp'),
      permission: SEE_COST,
      time: 'date',
      columns: [
        { ...CATEGORY, choice: undefined } as typeof CATEGORY,
        { id: 'products', title: t('reports.products'), type: 'count', summed: true },
        QUANTITY,
        VALUE,
      ],
      sort: { column: 'value_minor', descending: true },
      chart: ranked('category'),
      source: ({ to }) => sql`
        select 'of ' || coalesce(p.category_id, '') as id, coalesce(p.category_id, '') as ref,
          coalesce(k.name, ${t('reports.noCategory')}) as category, count(*) as products,
          sum(h.quantity_milli) as quantity_milli,
          sum(case when h.is_unknown then 0 else h.value_minor end) as value_minor
        from (${held(to)}) h ${joinProduct(sql`h.id`)}
        where h.quantity_milli <> 0 group by p.category_id, k.name`,
      link: (row) => ({
        report: 'inventory.stockValue',
        filters: { category: String(row['ref']) },
        labels: { category: String(row['category']) },
      }),
    }),
  ];
}
