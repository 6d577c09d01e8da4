import type { Report, ReportAsk } from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { byPayment, byTax } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';
import { REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

/** What was paid how, and the taxes by rate. */
export function paymentsAndTaxes(database: Database, names: RegistersAndPeople): Report[] {
  const options = (filter: string) => names.options(filter);
  return [
    sqlReport(database, {
      id: 'byMethod',
      title: t('reports.byMethod'),
      description: t('reports.byMethodHelp'),
      permission: 'sales.reports',
      time: 'period',
      columns: [
        { id: 'title', title: t('reports.method'), type: 'text' },
        { id: 'documents', title: t('reports.documents'), type: 'count', summed: true },
        { id: 'taken_minor', title: t('reports.taken'), type: 'money', summed: true },
        { id: 'given_minor', title: t('reports.given'), type: 'money', summed: true },
        { id: 'amount_minor', title: t('reports.amount'), type: 'money', summed: true },
      ],
      sort: { column: 'amount_minor', descending: true },
      filters: [REGISTER_FILTER],
      options,
      chart: {
        kind: 'share',
        label: 'title',
        series: ['amount_minor'],
        sort: { column: 'amount_minor', descending: true },
        most: 8,
      },
      source: (ask) => sql`
        select method as id, max(title) as title, sum(documents) as documents, sum(taken_minor) as taken_minor,
          sum(given_minor) as given_minor, sum(taken_minor + given_minor) as amount_minor
        from (${figuresOf(byPayment, ask)}) where ${atRegister(ask)} group by method`,
      link: (row, ask) => ({
        report: 'sales.payments',
        filters: { ...ask.filters, method: row.id },
        labels: { method: String(row['title']) },
      }),
    }),
    sqlReport(database, {
      id: 'byTax',
      title: t('reports.byTax'),
      description: t('reports.byTaxHelp'),
      permission: 'sales.reports',
      time: 'period',
      columns: [
        { id: 'name', title: t('reports.tax'), type: 'text' },
        { id: 'rate_ppm', title: t('reports.rate'), type: 'percent' },
        { id: 'base_minor', title: t('reports.base'), type: 'money', summed: true },
        { id: 'amount_minor', title: t('reports.taxAmount'), type: 'money', summed: true },
      ],
      sort: { column: 'rate_ppm', descending: true },
      filters: [REGISTER_FILTER],
      options,
      chart: {
        kind: 'ranked',
        label: 'name',
        series: ['amount_minor'],
        sort: { column: 'amount_minor', descending: true },
        most: 12,
      },
      shown: { name: (name) => (name === '' ? t('reports.withoutTax') : name) },
      source: (ask) => sql`
        select tax || '|' || rate_ppm || '|' || name as id, tax, name, rate_ppm, sum(base_minor) as base_minor,
          sum(amount_minor) as amount_minor
        from (${figuresOf(byTax, ask)}) where ${atRegister(ask)} group by tax, rate_ppm, name`,
      link: (row, ask) =>
        row['tax'] === ''
          ? {
              report: 'sales.receipts',
              filters: { ...ask.filters, of: 'untaxed' },
              labels: { of: t('reports.withoutTax') },
            }
          : {
              report: 'sales.taxes',
              filters: { ...ask.filters, tax: row.id },
              labels: { tax: String(row['name']) },
            },
    }),
  ];
}

export function atRegister({ filters: { register } }: ReportAsk): Sql {
  return register ? sql`register = ${register}` : sql`1 = 1`;
}
