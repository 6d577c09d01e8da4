/** The calendar day where the screen is, `YYYY-MM-DD`. */
export function today(): string {
  return isoDay(new Date());
}

/** The first day of this month. */
export function firstOfMonth(): string {
  const now = new Date();
  return isoDay(new Date(now.getFullYear(), now.getMonth(), 1));
}

function isoDay(date: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
