import type { Ageing, OpenItem } from '../../api/index.ts';
import { type Sql, sql } from '@counterpart/sdk/node';
import { daysAfter } from './days.ts';

/** How long overdue a debt is at most for its part of the ageing, in days; the last part has no end. */
export const AGEING_DAYS = [0, 30, 60, 90] as const;

/** The last day on which something was due that is overdue by more than so many days on `day`. */
function edges(day: string): readonly [string, string, string, string] {
  const [current, first, second, third] = AGEING_DAYS.map((days) => daysAfter(day, -days));
  return [current!, first!, second!, third!];
}

export function ageingOf(items: readonly OpenItem[], day: string): Ageing {
  const [today, first, second, third] = edges(day);
  const sum = (fits: (due: string) => boolean) =>
    items.reduce((all, { dueOn, open_minor }) => (fits(dueOn) ? all + open_minor : all), 0);
  return {
    current_minor: sum((due) => due >= today),
    upTo30_minor: sum((due) => due < today && due >= first),
    upTo60_minor: sum((due) => due < first && due >= second),
    upTo90_minor: sum((due) => due < second && due >= third),
    over90_minor: sum((due) => due < third),
  };
}

/** The same in SQL, over rows with `due_on` and `open_minor`. */
export function ageingColumns(day: string): Sql {
  const [today, first, second, third] = edges(day);
  const sum = (fits: Sql) => sql`sum(case when ${fits} then open_minor else 0 end)`;
  return sql`
    ${sum(sql`due_on >= ${today}`)} as current_minor,
    ${sum(sql`due_on < ${today} and due_on >= ${first}`)} as "upTo30_minor",
    ${sum(sql`due_on < ${first} and due_on >= ${second}`)} as "upTo60_minor",
    ${sum(sql`due_on < ${second} and due_on >= ${third}`)} as "upTo90_minor",
    ${sum(sql`due_on < ${third}`)} as "over90_minor"`;
}

/** In which part of the ageing a row with `due_on` stands: 0 is not overdue, 4 the oldest. */
export function overdueBy(day: string): Sql {
  const [today, first, second, third] = edges(day);
  return sql`case when due_on >= ${today} then 0 when due_on >= ${first} then 1 when due_on >= ${second} then 2
    when due_on >= ${third} then 3 else 4 end`;
}
