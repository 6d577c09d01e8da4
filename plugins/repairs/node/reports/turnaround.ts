import { identityContract, type Report, type ReportAsk, type ReportColumn } from '@counterpart/sdk';
import { type Contracts, type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';
import { monthOf, startOfDate } from './months.ts';

const DEVICES: ReportColumn = { id: 'devices', title: t('reports.devices'), type: 'count', summed: true };
const UNREPAIRED: ReportColumn = {
  id: 'unrepaired',
  title: t('reports.unrepaired'),
  type: 'count',
  summed: true,
};
/** In thousandths of a day, from intake to pick-up. */
const DAYS: ReportColumn = {
  id: 'days_milli',
  title: t('reports.days'),
  type: 'quantity',
  summed: true,
  choice: 'hidden',
};
const AVERAGE: ReportColumn = { id: 'average_milli', title: t('reports.average'), type: 'quantity' };
const NOBODY = 'nobody';
const average = {
  average_milli: sql`case when devices = 0 then null else cast(round(1.0 * days_milli / devices) as integer) end`,
};
const sums = sql`count(*) as devices, sum(result is 'unrepaired') as unrepaired, sum(days_milli) as days_milli`;

/** How long repairs took that were collected in a period: along the months, by technician, and one by one. */
export function turnaroundReports(database: Database, contracts: Contracts): Report[] {
  const common = { permission: 'repairs.read', time: 'period' } as const;
  return [
    sqlReport(database, {
      ...common,
      id: 'turnaround',
      title: t('reports.turnaround'),
      description: t('reports.turnaroundHelp'),
      columns: [{ id: 'month', title: t('reports.month'), type: 'text' }, DEVICES, UNREPAIRED, DAYS, AVERAGE],
      sort: { column: 'month', descending: false },
      chart: {
        kind: 'time',
        label: 'month',
        series: ['average_milli'],
        sort: { column: 'month', descending: false },
        most: 36,
      },
      derived: average,
      source: (ask) => sql`
        select month as id, month, ${sums}
        from (select ${monthOf(sql`closed_at`, ask.from, ask.to)} as month, result, days_milli from (${collected(ask)}))
        group by month`,
      link: ({ id }, { from, to }) => ({
        report: 'repairs.collected',
        from: id === from.slice(0, 7) ? from : `${id}-01`,
        to: id === to.slice(0, 7) ? to : lastOf(id),
      }),
    }),
    sqlReport(database, {
      ...common,
      id: 'byTechnician',
      title: t('reports.byTechnician'),
      description: t('reports.byTechnicianHelp'),
      columns: [
        { id: 'technician', title: t('reports.technician'), type: 'text' },
        DEVICES,
        UNREPAIRED,
        DAYS,
        AVERAGE,
      ],
      sort: { column: 'devices', descending: true },
      chart: {
        kind: 'ranked',
        label: 'technician',
        series: ['devices'],
        sort: { column: 'devices', descending: true },
        most: 12,
      },
      derived: average,
      source: async (ask) => sql`
        select 'by ' || who as id, who, ${await named(contracts, sql`who`)} as technician, ${sums}
        from (${collected(ask)}) group by who`,
      link: ({ who, technician }) => ({
        report: 'repairs.collected',
        filters: { technician: String(who) },
        labels: { technician: String(technician) },
      }),
    }),
    sqlReport(database, {
      ...common,
      id: 'collected',
      title: t('reports.collected'),
      description: t('reports.collectedHelp'),
      columns: [
        { id: 'label', title: t('reports.ticket'), type: 'text' },
        { id: 'device', title: t('reports.device'), type: 'text' },
        { id: 'technician', title: t('reports.technician'), type: 'text', choice: 'shown' },
        { id: 'opened_at', title: t('reports.takenIn'), type: 'dateTime' },
        { id: 'ready_at', title: t('reports.ready'), type: 'dateTime', choice: 'shown' },
        { id: 'closed_at', title: t('reports.collectedAt'), type: 'dateTime' },
        { ...DAYS, choice: 'shown' },
      ],
      sort: { column: 'closed_at', descending: true },
      filters: [{ id: 'technician', title: t('reports.technician'), kind: 'given' }],
      source: async (ask) => sql`
        select id, ticket, label, device, ${await named(contracts, sql`who`)} as technician, opened_at, ready_at, closed_at,
          days_milli
        from (${collected(ask)})`,
      link: ({ ticket }) => ({ view: 'repairs.tickets', argument: String(ticket) }),
    }),
  ];
}

function collected({ from, to, filters: { technician } }: ReportAsk): Sql {
  return sql`
    select id, ticket, label, trim(brand || ' ' || model) as device, coalesce(technician, ${NOBODY}) as who, result,
      opened_at, ready_at, closed_at, (closed_at - opened_at) / 86400 as days_milli
    from repairs_device_v1
    where role = 'collected' and closed_at >= ${startOfDate(from)} and closed_at < ${startOfDate(to, 1)}
      and ${technician === undefined ? sql`1 = 1` : sql`coalesce(technician, ${NOBODY}) = ${technician}`}`;
}

/** The name that belongs to a person's id, as an expression. */
async function named(contracts: Contracts, id: Sql): Promise<Sql> {
  const people = await contracts.client(identityContract).names({});
  const names = people.map((person) => sql`when ${person.id} then ${person.name}`);
  return sql`case ${id} when ${NOBODY} then ${t('reports.nobody')} ${sql.join(names, sql` `)} else ${id} end`;
}

function lastOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return `${month}-${new Date(year!, number!, 0).getDate()}`;
}
