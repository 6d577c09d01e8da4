const DAY_MS = 86_400_000;

/** Business dates are counted without a clock: no day of them is longer than another. */
function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return text(new Date(utc(date).getTime() + days * DAY_MS));
}

/** 31 January and one month is 28 or 29 February: the last day where there is no such one. */
export function addMonths(date: string, months: number): string {
  const day = utc(date).getUTCDate();
  const first = utc(`${date.slice(0, 7)}-01`);
  first.setUTCMonth(first.getUTCMonth() + months + 1, 0);
  return `${text(first).slice(0, 8)}${String(Math.min(day, first.getUTCDate())).padStart(2, '0')}`;
}

export function daysBetween(from: string, to: string): number {
  return Math.round((utc(to).getTime() - utc(from).getTime()) / DAY_MS);
}

export function mondayOf(date: string): string {
  return addDays(date, -((utc(date).getUTCDay() + 6) % 7));
}

export function monthOf(date: string): string {
  return `${date.slice(0, 7)}-01`;
}

export function quarterOf(date: string): string {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`;
}

export function yearOf(date: string): string {
  return `${date.slice(0, 4)}-01-01`;
}

/** The calendar day of this till, `YYYY-MM-DD`. */
export function dateHere(now: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
