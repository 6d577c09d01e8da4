import { type Reader, sql } from '@counterpart/sdk/node';
import { byHour } from '../figures/figure-set.ts';
import { figuresOf } from '../figures/figures-of.ts';
import { addDays } from '../reports/dates.ts';
import { t } from '../text/t.ts';

/** The figures of a day, or of its first hours. */
export interface DayFigures {
  readonly total_minor: number;
  readonly sales_count: number;
  readonly costed_minor: number;
  readonly cost_minor: number;
}

export interface ComparedDay {
  readonly now: DayFigures;
  readonly earlier: DayFigures;
  /** What the other day is called. */
  readonly label: string;
  /** The hours in which something was posted today; null while there is nothing. */
  readonly lastHour: number | null;
}

interface HourRow extends DayFigures {
  readonly hour: number;
}

/** The same weekday of the week before. */
export function weekBefore(today: string): string {
  return addDays(today, -7);
}

export function hoursOf(reader: Reader, day: string): Promise<HourRow[]> {
  return reader.all<HourRow>(sql`
    select hour, sum(total_minor) as total_minor, sum(sales_count) as sales_count, sum(costed_minor) as costed_minor,
      sum(cost_minor) as cost_minor
    from (${figuresOf(byHour, { from: day, to: day })}) group by hour order by hour`);
}

/**
 * A day against the same weekday before, as far as the day has come: up to the hour of its last sale, so that a morning
 * is compared with a morning. Before the first sale, the whole of the other day.
 */
export async function compareDay(reader: Reader, today: string): Promise<ComparedDay> {
  const now = await hoursOf(reader, today);
  const before = await hoursOf(reader, weekBefore(today));
  const lastHour = now.at(-1)?.hour ?? null;
  const reached = lastHour === null ? before : before.filter(({ hour }) => hour <= lastHour);
  return { now: sum(now), earlier: sum(reached), label: labelOf(today, lastHour), lastHour };
}

function sum(hours: readonly DayFigures[]): DayFigures {
  const all = (figure: keyof DayFigures) => hours.reduce((whole, each) => whole + each[figure], 0);
  return {
    total_minor: all('total_minor'),
    sales_count: all('sales_count'),
    costed_minor: all('costed_minor'),
    cost_minor: all('cost_minor'),
  };
}

function labelOf(today: string, lastHour: number | null): string {
  const weekday = weekdayOf(weekBefore(today));
  return lastHour === null
    ? t('tiles.lastWeekday', { weekday })
    : t('tiles.lastWeekdayUntil', { weekday, hour: `${String(lastHour + 1).padStart(2, '0')}:00` });
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

export function weekdayOf(date: string): string {
  return t(`weekday.${WEEKDAYS[new Date(`${date}T00:00:00Z`).getUTCDay()]!}`);
}
