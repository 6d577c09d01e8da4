import type { Report, ReportAsk } from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { LIABILITY_TAX_CLASS } from '../../api/index.ts';
import { t } from '../text/t.ts';
import { atRegister } from './payments-and-taxes.ts';
import { PERSON_FILTER, REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

const within = ({ from, to }: ReportAsk): Sql => sql`d.business_date >= ${from} and d.business_date <= ${to}`;
const document = (id: string) => ({ view: 'sales.history', argument: id });

/** Single documents: payments, taxes, what came back and why, what was voided and by whom. */
export function documentReports(database: Database, names: RegistersAndPeople): Report[] {
  const options = (filter: string) => names.options(filter);
  const common = { permission: 'sales.reports', time: 'period', options } as const;
  const at = { id: 'at', title: t('reports.at'), type: 'dateTime' } as const;
  const receipt = { id: 'receipt', title: t('reports.receipt'), type: 'text' } as const;
  const person = { id: 'person', title: t('reports.person'), type: 'text' } as const;
  const newest = { column: 'at', descending: true };
  return [
    sqlReport(database, {
      ...common,
      id: 'payments',
      title: t('reports.payments'),
      description: t('reports.paymentsHelp'),
      columns: [
        at,
        receipt,
        { id: 'title', title: t('reports.method'), type: 'text' },
        { id: 'taken_minor', title: t('reports.taken'), type: 'money', summed: true },
        { id: 'given_minor', title: t('reports.given'), type: 'money', summed: true },
        { id: 'amount_minor', title: t('reports.amount'), type: 'money', summed: true },
      ],
      sort: newest,
      filters: [REGISTER_FILTER, { id: 'method', title: t('reports.method'), kind: 'given' }],
      source: (ask) => sql`
        select p.id, d.id as document, d.at, d.receipt, p.title,
          case when p.tendered_minor > p.change_minor then p.tendered_minor - p.change_minor else 0 end as taken_minor,
          case when p.tendered_minor < p.change_minor then p.tendered_minor - p.change_minor else 0 end as given_minor,
          p.tendered_minor - p.change_minor as amount_minor
        from sales_document d join sales_payment p on p.document = d.id
        where ${within(ask)} and ${atRegister(ask)} and ${is(sql`p.method`, ask.filters['method'])}`,
      link: (row) => document(String(row['document'])),
    }),
    sqlReport(database, {
      ...common,
      id: 'taxes',
      title: t('reports.taxes'),
      description: t('reports.taxesHelp'),
      columns: [
        at,
        receipt,
        { id: 'name', title: t('reports.tax'), type: 'text' },
        { id: 'rate_ppm', title: t('reports.rate'), type: 'percent' },
        { id: 'base_minor', title: t('reports.base'), type: 'money', summed: true },
        { id: 'amount_minor', title: t('reports.taxAmount'), type: 'money', summed: true },
      ],
      sort: newest,
      filters: [REGISTER_FILTER, { id: 'tax', title: t('reports.tax'), kind: 'given' }],
      source: (ask) => sql`
        select x.id, d.id as document, d.at, d.receipt, x.name, x.rate_ppm, x.base_minor, x.amount_minor
        from sales_document d join sales_document_tax x on x.document = d.id
        where ${within(ask)} and ${atRegister(ask)}
          and ${is(sql`x.tax || '|' || x.rate_ppm || '|' || x.name`, ask.filters['tax'])}`,
      link: (row) => document(String(row['document'])),
    }),
    sqlReport(database, {
      ...common,
      id: 'refunds',
      title: t('reports.refunds'),
      description: t('reports.refundsHelp'),
      columns: [
        at,
        receipt,
        { id: 'name', title: t('reports.product'), type: 'text' },
        { id: 'reason', title: t('reports.reason'), type: 'text' },
        { id: 'disposition', title: t('reports.disposition'), type: 'text', choice: 'shown' },
        person,
        { id: 'quantity_milli', title: t('reports.quantity'), type: 'quantity', summed: true },
        { id: 'net_minor', title: t('reports.net'), type: 'money', summed: true, choice: 'hidden' },
        { id: 'refunded_minor', title: t('reports.refunded'), type: 'money', summed: true },
      ],
      sort: newest,
      filters: [REGISTER_FILTER, PERSON_FILTER],
      shown: { disposition: (kept) => (kept === null ? null : dispositionName(String(kept))) },
      source: async (ask) => sql`
        select l.id, d.id as document, d.at, d.receipt, l.name, l.reason, l.disposition,
          ${await names.person(sql`coalesce(d.person, '')`)} as person, l.quantity_milli, l.net_minor,
          l.gross_minor as refunded_minor
        from sales_document d join sales_line l on l.document = d.id
        where d.kind in ('return', 'exchange') and ${within(ask)} and ${atRegister(ask)} and ${byPerson(ask)}
          and l.quantity_milli <= 0 and l.tax_class is not ${LIABILITY_TAX_CLASS}`,
      link: (row) => document(String(row['document'])),
    }),
    sqlReport(database, {
      ...common,
      id: 'voids',
      title: t('reports.voids'),
      description: t('reports.voidsHelp'),
      columns: [
        at,
        receipt,
        { id: 'voided', title: t('reports.voidedReceipt'), type: 'text' },
        { id: 'reason', title: t('reports.reason'), type: 'text' },
        person,
        { id: 'total_minor', title: t('reports.total'), type: 'money', summed: true },
      ],
      sort: newest,
      filters: [REGISTER_FILTER, PERSON_FILTER],
      source: async (ask) => sql`
        select d.id, d.at, d.receipt, v.receipt as voided, d.reason,
          ${await names.person(sql`coalesce(d.person, '')`)} as person, d.total_minor
        from sales_document d join sales_document v on v.id = d.void_of
        where d.kind = 'void' and ${within(ask)} and ${is(sql`d.register`, ask.filters['register'])}
          and ${byPerson(ask)}`,
      link: (row) => document(row.id),
    }),
    sqlReport(database, {
      ...common,
      id: 'zHistory',
      title: t('reports.zHistory'),
      description: t('reports.zHistoryHelp'),
      permission: 'sales.xReport',
      columns: [
        { id: 'closed_at', title: t('reports.closed'), type: 'dateTime' },
        { id: 'number', title: t('reports.z'), type: 'count' },
        { id: 'register', title: t('reports.register'), type: 'text' },
        { id: 'person', title: t('reports.closedBy'), type: 'text', choice: 'shown' },
        { id: 'documents', title: t('reports.documents'), type: 'count', summed: true },
        { id: 'net_minor', title: t('reports.net'), type: 'money', summed: true, choice: 'hidden' },
        { id: 'tax_minor', title: t('reports.tax'), type: 'money', summed: true, choice: 'hidden' },
        { id: 'total_minor', title: t('reports.total'), type: 'money', summed: true },
        { id: 'difference_minor', title: t('reports.difference'), type: 'money', summed: true },
      ],
      sort: { column: 'closed_at', descending: true },
      filters: [REGISTER_FILTER],
      source: async (ask) => sql`
        select z.id, z.closed_at, z.number, ${names.register(sql`z.register`)} as register,
          ${await names.person(sql`coalesce(z.closed_by, '')`)} as person, z.document_count as documents, z.net_minor,
          z.tax_minor, z.total_minor, z.difference_minor
        from sales_z z where z.business_date >= ${ask.from} and z.business_date <= ${ask.to}
          and ${is(sql`z.register`, ask.filters['register'])}`,
      link: (row) => ({ view: 'sales.shift', argument: `z:${row.id}` }),
    }),
  ];
}

function is(column: Sql, value: string | undefined): Sql {
  return value === undefined ? sql`1 = 1` : sql`${column} = ${value}`;
}

function byPerson({ filters: { person } }: ReportAsk): Sql {
  return is(sql`coalesce(d.person, '')`, person);
}

function dispositionName(kept: string): string {
  return kept === 'restock' || kept === 'damaged' || kept === 'supplier' ? t(`disposition.${kept}`) : kept;
}
