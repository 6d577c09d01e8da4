import { type Sql, sql } from '@counterpart/sdk/node';

/** The first moment of a business date where the books are kept, or of one so many days later. */
export function startOfDate(date: string, later = 0): number {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(year!, month! - 1, day! + later).getTime();
}

/** The month, `YYYY-MM`, of a moment between two business dates, as an expression. */
export function monthOf(at: Sql, from: string, to: string): Sql {
  const steps: Sql[] = [];
  let [year, month] = from.split('-').map(Number) as [number, number];
  for (let name = from.slice(0, 7); name < to.slice(0, 7); name = named(year, month)) {
    month += 1;
    if (month > 12) [year, month] = [year + 1, 1];
    steps.push(sql`when ${at} < ${new Date(year, month - 1, 1).getTime()} then ${name}`);
  }
  return steps.length === 0
    ? sql`${to.slice(0, 7)}`
    : sql`case ${sql.join(steps, sql` `)} else ${to.slice(0, 7)} end`;
}

function named(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}
