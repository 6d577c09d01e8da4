import type {
  Report,
  ReportAsk,
  ReportChart,
  ReportColumn,
  ReportFilters,
  ReportLink,
} from '@counterpart/sdk';
import { type Database, type Sql, sql, sqlReport } from '@counterpart/sdk/node';
import { byHour } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { t } from '../text/t.ts';
import { average, SALE_COLUMNS, SALE_DERIVED, saleSums } from './columns.ts';
import { addDays, addMonths, daysBetween, mondayOf, monthsBetween } from './dates.ts';
import { PERSON_FILTER, REGISTER_FILTER, type RegistersAndPeople } from './registers-and-people.ts';

/** Beside what was sold: how often, and what belongs to nobody's sales. */
const COUNTED: readonly ReportColumn[] = [
  { id: 'sales_count', title: t('reports.sales'), type: 'count', summed: true, choice: 'shown' },
  ...SALE_COLUMNS,
  { id: 'average_minor', title: t('reports.average'), type: 'money', choice: 'shown' },
  { id: 'liability_minor', title: t('reports.liability'), type: 'money', summed: true, choice: 'hidden' },
];

const DERIVED = { ...SALE_DERIVED, average_minor: average(sql`total_minor`, sql`sales_count`) };
const FILTERS = [REGISTER_FILTER, PERSON_FILTER];
const RECEIPTS = 'sales.receipts';

interface Slices {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly label: ReportColumn;
  /** What a row stands for, out of `span`, `hour`, `register` and `person`; also its id. */
  readonly key: Sql;
  readonly chart: ReportChart['kind'];
  readonly shown?: (value: string | number | null) => string | null;
  readonly link: (key: string, ask: ReportAsk) => { from?: string; to?: string; filters?: ReportFilters };
  readonly counterpart?: Report['counterpart'];
  /** The ids along the axis, of the ids that there are rows of. */
  readonly axis: (ask: ReportAsk, found: readonly string[]) => readonly string[];
}

/** Sales by what the clock and the calendar say. */
export function salesOverTime(database: Database, names: RegistersAndPeople): Report[] {
  return SLICES.map((slices) => {
    const { id, title, description, label, key, shown, link, counterpart, axis } = slices;
    return sqlReport(database, {
      id,
      title,
      description,
      permission: 'sales.reports',
      time: 'period',
      columns: [label, ...COUNTED],
      sort: { column: label.id, descending: slices.chart === 'time' && label.type === 'date' },
      filters: FILTERS,
      options: (filter) => names.options(filter),
      chart: {
        kind: slices.chart,
        label: label.id,
        series: ['total_minor'],
        sort: { column: label.id, descending: false },
        most: 400,
      },
      derived: DERIVED,
      ...(shown && { shown: { [label.id]: shown } }),
      ...(counterpart && { counterpart }),
      axis: (ask, found) =>
        axis(ask, found).map((place) => ({ id: place, label: shown ? shown(place) : place })),
      source: (ask) => sql`
        select cast(${key} as text) as id, ${key} as ${sql.name(label.id)}, sum(sales_count) as sales_count, ${saleSums},
          sum(liability_minor) as liability_minor
        from (${figuresOf(byHour, ask)}) where ${narrowed(ask)} group by 1, 2`,
      link: (row, ask): ReportLink => {
        const { filters = {}, ...period } = link(row.id, ask);
        return { report: RECEIPTS, ...period, filters: { ...ask.filters, ...filters } };
      },
    });
  });
}

/** By register and person, as far as these are chosen. */
export function narrowed({ filters: { register, person } }: ReportAsk): Sql {
  return sql.join(
    [
      sql`1 = 1`,
      ...(register === undefined ? [] : [sql`register = ${register}`]),
      ...(person === undefined ? [] : [sql`person = ${person}`]),
    ],
    sql` and `,
  );
}

const shiftDays: NonNullable<Report['counterpart']> = (row, ask, other) =>
  addDays(row, daysBetween(ask.from, other.from));
const shiftWeeks: NonNullable<Report['counterpart']> = (row, ask, other) =>
  addDays(row, Math.round(daysBetween(ask.from, other.from) / 7) * 7);
const shiftMonths: NonNullable<Report['counterpart']> = (row, ask, other) =>
  addMonths(row, monthsBetween(ask.from, other.from));

const SLICES: readonly Slices[] = [
  {
    id: 'byDay',
    title: t('reports.byDay'),
    description: t('reports.byDayHelp'),
    label: { id: 'day', title: t('reports.day'), type: 'date' },
    key: sql`span`,
    chart: 'time',
    link: (day) => ({ from: day, to: day }),
    counterpart: shiftDays,
    axis: along(
      (day) => day,
      (day) => addDays(day, 1),
    ),
  },
  {
    id: 'byWeek',
    title: t('reports.byWeek'),
    description: t('reports.byWeekHelp'),
    label: { id: 'week', title: t('reports.week'), type: 'date' },
    key: sql`date(span, 'weekday 0', '-6 days')`,
    chart: 'time',
    link: (monday, ask) => within({ from: monday, to: addDays(monday, 6) }, ask),
    counterpart: shiftWeeks,
    axis: along(mondayOf, (monday) => addDays(monday, 7)),
  },
  {
    id: 'byMonth',
    title: t('reports.byMonth'),
    description: t('reports.byMonthHelp'),
    label: { id: 'month', title: t('reports.month'), type: 'text' },
    key: sql`substr(span, 1, 7)`,
    chart: 'time',
    link: (month, ask) => within({ from: `${month}-01`, to: addDays(`${addMonths(month, 1)}-01`, -1) }, ask),
    counterpart: shiftMonths,
    axis: along(
      (day) => day.slice(0, 7),
      (month) => addMonths(month, 1),
    ),
  },
  {
    id: 'byHour',
    title: t('reports.byHour'),
    description: t('reports.byHourHelp'),
    label: { id: 'hour', title: t('reports.hour'), type: 'text' },
    key: sql`hour`,
    chart: 'time',
    shown: (hour) => `${String(hour).padStart(2, '0')}:00`,
    link: (hour) => ({ filters: { hour } }),
    // Nobody waits for customers all night: from the first hour to the last one in which something was sold.
    axis: (_ask, found) => between(found.map(Number)).map(String),
  },
  {
    id: 'byWeekday',
    title: t('reports.byWeekday'),
    description: t('reports.byWeekdayHelp'),
    label: { id: 'weekday', title: t('reports.weekday'), type: 'text' },
    // Monday first.
    key: sql`(cast(strftime('%w', span) as integer) + 6) % 7`,
    chart: 'time',
    shown: (weekday) => weekdayName(Number(weekday)),
    link: (weekday) => ({ filters: { weekday } }),
    axis: () => WEEKDAYS.map((_, weekday) => String(weekday)),
  },
];

/** No shop trades longer; who asks for more asks for all there is. */
const LONGEST_DAYS = 20_000;

/** The days, weeks or months of a period, each known by its beginning. */
function along(beginning: (day: string) => string, next: (at: string) => string): Slices['axis'] {
  return ({ from, to }, found) => {
    const [first = '', last = ''] =
      daysBetween(from, to) > LONGEST_DAYS ? [found[0], found.at(-1)] : [beginning(from), beginning(to)];
    const all: string[] = [];
    for (let at = first; at !== '' && at <= last; at = next(at)) all.push(at);
    return all;
  };
}

function between(numbers: readonly number[]): number[] {
  if (numbers.length === 0) return [];
  const first = Math.min(...numbers);
  return Array.from({ length: Math.max(...numbers) - first + 1 }, (_, place) => first + place);
}

function within(part: { from: string; to: string }, { from, to }: ReportAsk): { from: string; to: string } {
  return { from: part.from < from ? from : part.from, to: part.to > to ? to : part.to };
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

function weekdayName(weekday: number): string {
  return t(`weekday.${WEEKDAYS[weekday]!}`);
}
