/** The day it is at this till, as `YYYY-MM-DD`; `days` later, if told. */
export function today(days = 0): string {
  const now = new Date();
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days));
  return day.toISOString().slice(0, 10);
}
