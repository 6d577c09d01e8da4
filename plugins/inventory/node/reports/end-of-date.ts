/** The last millisecond of a business date where the books are kept. */
export function endOfDate(date: string): number {
  return startOfDate(date, 1) - 1;
}

export function startOfDate(date: string, later = 0): number {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(year!, month! - 1, day! + later).getTime();
}
