import type { Report, ReportColumn } from '@counterpart/sdk';
import { type Database, sql, sqlReport } from '@counterpart/sdk/node';
import { byHour } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';
import { average, SALE_COLUMNS, SALE_DERIVED, saleSums, share } from './columns.ts';
import { narrowed } from './over-time.ts';
import { PERSON_FILTER, REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

const SALES: ReportColumn = { id: 'sales_count', title: t('reports.sales'), type: 'count', summed: true };
const AVERAGE: ReportColumn = {
  id: 'average_minor',
  title: t('reports.average'),
  type: 'money',
  choice: 'shown',
};

/** Sales by who sold and where, and what each took off. */
export function salesByWhom(database: Database, names: RegistersAndPeople): Report[] {
  const person = () => names.person(sql`person`);
  const options = (filter: string) => names.options(filter);
  return [
    sqlReport(database, {
      id: 'byCashier',
      title: t('reports.byCashier'),
      description: t('reports.byCashierHelp'),
      permission: 'sales.reports',
      time: 'period',
      columns: [{ id: 'person', title: t('reports.person'), type: 'text' }, SALES, ...SALE_COLUMNS, AVERAGE],
      sort: { column: 'total_minor', descending: true },
      filters: [REGISTER_FILTER],
      options,
      chart: ranked('person'),
      derived: { ...SALE_DERIVED, average_minor: average(sql`total_minor`, sql`sales_count`) },
      source: async (ask) => sql`
        select 'by ' || person as id, ${await person()} as person, person as who, sum(sales_count) as sales_count,
          ${saleSums}
        from (${figuresOf(byHour, ask)}) where ${narrowed(ask)} group by person`,
      link: (row, ask) => ({
        report: 'sales.receipts',
        filters: { ...ask.filters, person: String(row['who']) },
      }),
    }),
    sqlReport(database, {
      id: 'byRegister',
      title: t('reports.byRegister'),
      description: t('reports.byRegisterHelp'),
      permission: 'sales.reports',
      time: 'period',
      columns: [
        { id: 'register', title: t('reports.register'), type: 'text' },
        SALES,
        ...SALE_COLUMNS,
        AVERAGE,
      ],
      sort: { column: 'total_minor', descending: true },
      filters: [PERSON_FILTER],
      options,
      chart: ranked('register'),
      derived: { ...SALE_DERIVED, average_minor: average(sql`total_minor`, sql`sales_count`) },
      source: (ask) => sql`
        select f.register as id, ${names.register(sql`f.register`)} as register, sum(sales_count) as sales_count,
          ${saleSums}
        from (${figuresOf(byHour, ask)}) f where ${narrowed(ask)} group by f.register`,
      link: (row, ask) => ({ report: 'sales.receipts', filters: { ...ask.filters, register: row.id } }),
    }),
    sqlReport(database, {
      id: 'discounts',
      title: t('reports.discounts'),
      description: t('reports.discountsHelp'),
      permission: 'sales.reports',
      time: 'period',
      columns: [
        { id: 'person', title: t('reports.person'), type: 'text' },
        { id: 'line_discount_minor', title: t('reports.lineDiscount'), type: 'money', summed: true },
        { id: 'sale_discount_minor', title: t('reports.saleDiscount'), type: 'money', summed: true },
        { id: 'discount_minor', title: t('reports.discount'), type: 'money', summed: true },
        { id: 'total_minor', title: t('reports.total'), type: 'money', summed: true },
        { id: 'discount_ppm', title: t('reports.discountShare'), type: 'percent' },
      ],
      sort: { column: 'discount_minor', descending: true },
      filters: [REGISTER_FILTER],
      options,
      chart: {
        ...ranked('person'),
        series: ['discount_minor'],
        sort: { column: 'discount_minor', descending: true },
      },
      derived: { discount_ppm: share(sql`discount_minor`, sql`(total_minor + discount_minor)`) },
      source: async (ask) => sql`
        select 'by ' || person as id, ${await person()} as person, person as who, ${saleSums}
        from (${figuresOf(byHour, ask)}) where ${narrowed(ask)} group by person`,
      link: (row, ask) => ({
        report: 'sales.receipts',
        filters: { ...ask.filters, person: String(row['who']), of: 'discounted' },
        labels: { of: t('reports.onlyDiscounted') },
      }),
    }),
  ];
}

function ranked(label: string) {
  return {
    kind: 'ranked' as const,
    label,
    series: ['total_minor'],
    sort: { column: 'total_minor', descending: true },
    most: 12,
  };
}
