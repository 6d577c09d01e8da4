import type { Report, ReportColumn } from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { ageingColumns, overdueBy } from '../account/ageing.ts';
import { openItemsAt } from '../account/open-items.ts';
import { t } from '../text/t.ts';

const SEE_DEBTS = 'customers.seeDebts';
const CUSTOMER: ReportColumn = { id: 'name', title: t('reports.customer'), type: 'text' };
const OPEN: ReportColumn = { id: 'open_minor', title: t('reports.open'), type: 'money', summed: true };

/** How long a debt has been due, oldest last. */
const AGES = {
  current: t('reports.notDue'),
  upTo30: t('reports.upTo30'),
  upTo60: t('reports.upTo60'),
  upTo90: t('reports.upTo90'),
  over90: t('reports.over90'),
} as const;
const ages = Object.keys(AGES) as (keyof typeof AGES)[];

/** What customers owed at the end of a day, by whom, by how long it has been due, and for what. */
export function debtReports(database: Database): Report[] {
  const common = { permission: SEE_DEBTS, time: 'date' } as const;
  return [
    sqlReport(database, {
      ...common,
      id: 'owing',
      title: t('reports.owing'),
      description: t('reports.owingHelp'),
      columns: [
        CUSTOMER,
        { id: 'code', title: t('reports.number'), type: 'text', choice: 'shown' },
        OPEN,
        ...ages.map((age): ReportColumn => ({
          id: `${age}_minor`,
          title: AGES[age],
          type: 'money',
          summed: true,
          choice: 'shown',
        })),
        { id: 'due_since', title: t('reports.dueSince'), type: 'date', choice: 'shown' },
      ],
      sort: { column: 'open_minor', descending: true },
      chart: {
        kind: 'ranked',
        label: 'name',
        series: ['open_minor'],
        sort: { column: 'open_minor', descending: true },
        most: 12,
      },
      source: ({ to }) => sql`
        select c.id, c.name, c.code, sum(o.open_minor) as open_minor, min(o.due_on) as due_since, ${ageingColumns(to)}
        from (${openItemsAt(to)}) o join customers_customer c on c.id = o.customer group by c.id`,
      link: (row) => ({
        report: 'customers.openItems',
        filters: { customer: row.id },
        labels: { customer: String(row['name']) },
      }),
    }),
    sqlReport(database, {
      ...common,
      id: 'ageing',
      title: t('reports.ageing'),
      description: t('reports.ageingHelp'),
      columns: [
        { id: 'position', title: t('reports.age'), type: 'text' },
        { id: 'items', title: t('reports.items'), type: 'count', summed: true },
        OPEN,
      ],
      sort: { column: 'position', descending: false },
      chart: {
        kind: 'time',
        label: 'position',
        series: ['open_minor'],
        sort: { column: 'position', descending: false },
        most: ages.length,
      },
      shown: { position: (position) => AGES[ages[Number(position)]!] },
      source: ({ to }) => sql`
        select 'age ' || age as id, age as position, count(*) as items, sum(open_minor) as open_minor
        from (select open_minor, ${overdueBy(to)} as age from (${openItemsAt(to)})) group by age`,
      link: (row) => ({
        report: 'customers.openItems',
        filters: { age: String(row['position']) },
        labels: { age: AGES[ages[Number(row['position'])]!] },
      }),
    }),
    sqlReport(database, {
      ...common,
      id: 'openItems',
      title: t('reports.openItems'),
      description: t('reports.openItemsHelp'),
      columns: [
        CUSTOMER,
        { id: 'what', title: t('reports.what'), type: 'text' },
        { id: 'business_date', title: t('reports.of'), type: 'date' },
        { id: 'due_on', title: t('reports.due'), type: 'date' },
        { id: 'amount_minor', title: t('reports.amount'), type: 'money', summed: true },
        OPEN,
      ],
      sort: { column: 'due_on', descending: false },
      filters: [
        { id: 'customer', title: t('reports.customer'), kind: 'given' },
        { id: 'age', title: t('reports.age'), kind: 'given' },
      ],
      source: ({ to, filters }) => sql`
        select o.id, c.name, coalesce(o.receipt, ${t('reports.byHand')}) as what, o.business_date, o.due_on,
          o.amount_minor, o.open_minor, o.document, c.id as customer
        from (${openItemsAt(to, filters['customer'])}) o join customers_customer c on c.id = o.customer
        where ${ofAge(filters['age'], to)}`,
      link: ({ document, customer }) =>
        document
          ? { view: 'sales.history', argument: String(document) }
          : { view: 'customers.customers', argument: String(customer) },
    }),
  ];
}

function ofAge(age: string | undefined, day: string): Sql {
  return age === undefined ? sql`1 = 1` : sql`${overdueBy(day)} = ${Number(age)}`;
}
