import { addDays, addMonths, daysBetween, mondayOf, monthOf, quarterOf, yearOf } from './dates.ts';

/** Business dates, both included. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** What people call a stretch of time; `custom` is two dates. Those that go on end today. */
export const PERIOD_NAMES = [
  'today',
  'yesterday',
  'thisWeek',
  'lastWeek',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'custom',
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** `before`: the stretch before of the same kind and, for one that goes on, as long. `year`: a year earlier. */
export const COMPARISONS = ['none', 'before', 'year'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Where the current week, month, quarter or year began, and so many months or days a step back is. */
const UNITS = {
  Week: { start: mondayOf, back: (date: string) => addDays(date, -7) },
  Month: { start: monthOf, back: (date: string) => addMonths(date, -1) },
  Quarter: { start: quarterOf, back: (date: string) => addMonths(date, -3) },
  Year: { start: yearOf, back: (date: string) => addMonths(date, -12) },
} as const;

function unitOf(name: PeriodName): (typeof UNITS)[keyof typeof UNITS] | undefined {
  return UNITS[name.replace(/^(this|last)/, '') as keyof typeof UNITS];
}

/** The dates of a period that has a name. */
export function rangeOf(name: Exclude<PeriodName, 'custom'>, today: string): DateRange {
  if (name === 'today') return { from: today, to: today };
  if (name === 'yesterday') return { from: addDays(today, -1), to: addDays(today, -1) };
  const { start, back } = unitOf(name)!;
  const from = start(today);
  return name.startsWith('this') ? { from, to: today } : { from: back(from), to: addDays(from, -1) };
}

/** The range that one is compared with. */
export function earlierThan(range: DateRange, name: PeriodName, how: Exclude<Comparison, 'none'>): DateRange {
  const { from, to } = range;
  if (how === 'year') return { from: addMonths(from, -12), to: addMonths(to, -12) };
  const unit = unitOf(name);
  if (!unit) {
    const days = daysBetween(from, to) + 1;
    return { from: addDays(from, -days), to: addDays(from, -1) };
  }
  if (name.startsWith('last')) return { from: unit.back(from), to: addDays(from, -1) };
  const end = unit.back(to);
  return { from: unit.back(from), to: end < from ? end : addDays(from, -1) };
}
