import type { ReportFilters, ReportLink, ReportSort } from '@counterpart/sdk';
import type { ReportInfo } from '../../api/index.ts';
import {
  COMPARISONS,
  type Comparison,
  type DateRange,
  earlierThan,
  PERIOD_NAMES,
  type PeriodName,
  rangeOf,
} from '../period/period.ts';

/** What is looked at. It is the argument of the view, so that back, forward, links and saved reports all mean it. */
export interface ReportState {
  readonly report: string;
  readonly period: PeriodName;
  /** The dates of a `custom` one. */
  readonly custom: DateRange | undefined;
  readonly compare: Comparison;
  readonly filters: ReportFilters;
  /** What people call the values of filters that a drill-down has set. */
  readonly labels: Readonly<Record<string, string>>;
  readonly sort: ReportSort | undefined;
}

export const FIRST_PERIOD: PeriodName = 'thisMonth';

export function toArgument({ report, period, custom, compare, filters, labels, sort }: ReportState): string {
  const parts = new URLSearchParams({ report, period });
  if (period === 'custom' && custom) {
    parts.set('from', custom.from);
    parts.set('to', custom.to);
  }
  if (compare !== 'none') parts.set('compare', compare);
  for (const [filter, value] of Object.entries(filters)) parts.set(`f.${filter}`, value);
  for (const [filter, label] of Object.entries(labels)) parts.set(`l.${filter}`, label);
  if (sort) parts.set('sort', `${sort.descending ? '-' : ''}${sort.column}`);
  return parts.toString();
}

/** Whatever somebody wrote into the address: what cannot be understood is as it is at first. */
export function fromArgument(argument: string): ReportState {
  const parts = new URLSearchParams(argument);
  const [from, to] = [parts.get('from'), parts.get('to')];
  const dated = isDate(from) && isDate(to);
  const custom = dated ? (from <= to ? { from, to } : { from: to, to: from }) : undefined;
  const period = PERIOD_NAMES.find((name) => name === parts.get('period')) ?? FIRST_PERIOD;
  const sort = parts.get('sort');
  return {
    report: parts.get('report') ?? '',
    period: period === 'custom' && !custom ? FIRST_PERIOD : period,
    custom,
    compare: COMPARISONS.find((name) => name === parts.get('compare')) ?? 'none',
    filters: entries(parts, 'f.'),
    labels: entries(parts, 'l.'),
    sort: sort ? { column: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : undefined,
  };
}

function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function entries(parts: URLSearchParams, prefix: string): Record<string, string> {
  const found = [...parts].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(found.map(([name, value]) => [name.slice(prefix.length), value]));
}

/** The dates that a report is asked for: of a report at a date its last one, of one of now today. */
export function rangeFor(state: ReportState, time: ReportInfo['time'], today: string): DateRange {
  if (time === 'now') return { from: today, to: today };
  const range = state.period === 'custom' ? state.custom! : rangeOf(state.period, today);
  return time === 'date' ? { from: range.to, to: range.to } : range;
}

export function comparedWith(
  state: ReportState,
  range: DateRange,
  time: ReportInfo['time'],
): DateRange | null {
  if (state.compare === 'none' || time === 'now') return null;
  return earlierThan(range, state.period, state.compare);
}

/** What a link inside a report leads to. */
export function followed(state: ReportState, link: Extract<ReportLink, { report: string }>): ReportState {
  const dated = link.from !== undefined && link.to !== undefined;
  return {
    report: link.report,
    period: dated ? 'custom' : state.period,
    custom: dated ? { from: link.from!, to: link.to! } : state.custom,
    compare: 'none',
    filters: link.filters ?? {},
    labels: { ...state.labels, ...link.labels },
    sort: undefined,
  };
}
