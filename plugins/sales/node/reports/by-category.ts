import type { Report, ReportChart, ReportColumn } from '@counterpart/sdk';
import { type Database, sql, sqlReport } from '@counterpart/sdk/node';
import { byCategory } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';
import { costColumns, SALE_COLUMNS, SALE_DERIVED, saleSums, SEE_MARGIN } from './columns.ts';
import { REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

const CATEGORY: ReportColumn = { id: 'category', title: t('reports.category'), type: 'text' };

/** Sales, and what was earned, by the category that the goods had then. */
export function salesByCategory(database: Database, names: RegistersAndPeople): Report[] {
  const common = {
    time: 'period',
    filters: [REGISTER_FILTER],
    options: (filter: string) => names.options(filter),
    derived: SALE_DERIVED,
    shown: {
      category: (category: unknown) => (category === '' ? t('reports.noCategory') : String(category)),
    },
    source: (ask) => sql`
      select 'of ' || category as id, category, ${saleSums} from (${figuresOf(byCategory, ask)})
      where ${ask.filters['register'] ? sql`register = ${ask.filters['register']}` : sql`1 = 1`} group by 1, 2`,
    link: (row, ask) => ({
      report: 'sales.receipts',
      filters: { ...ask.filters, category: String(row['category']) },
      labels: { category: row['category'] === '' ? t('reports.noCategory') : String(row['category']) },
    }),
  } satisfies Partial<Parameters<typeof sqlReport>[1]>;
  return [
    sqlReport(database, {
      ...common,
      id: 'byCategory',
      title: t('reports.byCategory'),
      description: t('reports.byCategoryHelp'),
      permission: 'sales.reports',
      columns: [CATEGORY, ...SALE_COLUMNS],
      sort: { column: 'total_minor', descending: true },
      chart: ranked('total_minor'),
    }),
    sqlReport(database, {
      ...common,
      id: 'margin',
      title: t('reports.marginByCategory'),
      description: t('reports.marginByCategoryHelp'),
      permission: SEE_MARGIN,
      columns: [
        CATEGORY,
        { id: 'net_minor', title: t('reports.net'), type: 'money', summed: true },
        ...costColumns('shown'),
      ],
      sort: { column: 'margin_minor', descending: true },
      chart: ranked('margin_minor'),
    }),
  ];
}

function ranked(column: string): ReportChart {
  return {
    kind: 'ranked',
    label: 'category',
    series: [column],
    sort: { column, descending: true },
    most: 12,
  };
}
