import { type Sql, sql } from '@counterpart/sdk/node';
import { columnsOf, type FigureSet } from './figure-set.ts';

export interface Period {
  /** Business dates, both included. */
  readonly from: string;
  readonly to: string;
}

/** Where documents `d` are read because a sum does not cover them. */
const DATES = sql`length(id) = 10`;

/**
 * The rows of a set in a period: the sums of the spans that are summed, and the documents of the others. Grouped by span
 * and keys within each; several rows may have the same keys.
 */
export function figuresOf(set: FigureSet, period: Period): Sql {
  const columns = columnsOf(set);
  const spans = set.by === 'date' ? summedDates(period) : summedMonths(period);
  const open = set.by === 'date' ? openDates(period) : datesOutside(period, spans);
  return sql`select ${columns} from ${sql.name(set.table)}
      where id >= ${period.from.slice(0, 7)} and id < ${`${period.to}~`} and span in (${spans})
    union all select ${columns} from (${set.fromDocuments(sql`d.business_date in (${open})`)})`;
}

function within({ from, to }: Period): Sql {
  return sql`${DATES} and id >= ${from} and id <= ${to}`;
}

function summedDates(period: Period): Sql {
  return sql`select id from sales_figures_span where summed = 1 and ${within(period)}`;
}

function openDates(period: Period): Sql {
  return sql`select id from sales_figures_span where summed = 0 and ${within(period)}`;
}

/** Whole months only. */
function summedMonths({ from, to }: Period): Sql {
  return sql`select id from sales_figures_span where summed = 1 and length(id) = 7
    and id >= ${firstWholeMonth(from)} and id <= ${lastWholeMonth(to)}`;
}

function datesOutside(period: Period, months: Sql): Sql {
  return sql`select id from sales_figures_span where ${within(period)} and substr(id, 1, 7) not in (${months})`;
}

function firstWholeMonth(from: string): string {
  return from.endsWith('-01') ? from.slice(0, 7) : monthOf(from, 1);
}

function lastWholeMonth(to: string): string {
  const next = new Date(`${to}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCDate() === 1 ? to.slice(0, 7) : monthOf(to, -1);
}

function monthOf(date: string, step: number): string {
  const month = new Date(`${date.slice(0, 7)}-01T00:00:00Z`);
  month.setUTCMonth(month.getUTCMonth() + step);
  return month.toISOString().slice(0, 7);
}
