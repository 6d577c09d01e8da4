import type { Report, ReportAsk, ReportColumn } from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { byItem } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';
import { SALE_COLUMNS, SALE_DERIVED, saleSums } from './columns.ts';

const COLUMNS: readonly ReportColumn[] = [
  { id: 'name', title: t('reports.product'), type: 'text' },
  { id: 'sku', title: t('reports.code'), type: 'text', choice: 'shown' },
  { id: 'category', title: t('reports.category'), type: 'text', choice: 'hidden' },
  ...SALE_COLUMNS,
];

/** Sales by what was sold. An item keeps its figures when it is renamed; what has no reference goes by its name. */
export function salesByItem(database: Database): Report {
  return sqlReport(database, {
    id: 'byProduct',
    title: t('reports.byProduct'),
    description: t('reports.byProductHelp'),
    permission: 'sales.reports',
    time: 'period',
    columns: COLUMNS,
    sort: { column: 'total_minor', descending: true },
    filters: [
      { id: 'name', title: t('reports.product'), kind: 'search' },
      { id: 'category', title: t('reports.category'), kind: 'given' },
    ],
    chart: {
      kind: 'ranked',
      label: 'name',
      series: ['total_minor'],
      sort: { column: 'total_minor', descending: true },
      most: 12,
    },
    derived: SALE_DERIVED,
    source: (ask) => sql`
      select ${ITEM} as id, max(name) as name, max(sku) as sku, max(category) as category, ${saleSums}
      from (${figuresOf(byItem, ask)}) where ${narrowed(ask)} group by 1`,
    link: (row, ask) => ({
      report: 'sales.receipts',
      filters: { ...keptFilter(ask, 'category'), item: row.id },
      labels: { item: String(row['name']) },
    }),
  });
}

/** `<provider>|<ref>`, or `||<name>`. */
const ITEM: Sql = sql`case when ref = '' then '||' || name else provider || '|' || ref end`;

function keptFilter({ filters }: ReportAsk, filter: string): Record<string, string> {
  const value = filters[filter];
  return value === undefined ? {} : { [filter]: value };
}

function narrowed({ filters: { name, category } }: ReportAsk): Sql {
  return sql.join(
    [
      sql`1 = 1`,
      ...(name ? [sql`(name like ${like(name)} escape '!' or sku like ${like(name)} escape '!')`] : []),
      ...(category === undefined ? [] : [sql`category = ${category}`]),
    ],
    sql` and `,
  );
}

function like(term: string): string {
  return `%${term.replaceAll(/[!%_]/g, '!$&')}%`;
}
