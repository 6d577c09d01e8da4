import { describe, expect, test } from 'vitest';
import { earlierThan, PERIOD_NAMES, type PeriodName, rangeOf } from './period.ts';

// A Thursday, in a leap year's last quarter.
const TODAY = '2028-11-30';

const between = (from: string, to: string) => ({ from, to });

test.each<[Exclude<PeriodName, 'custom'>, string, string]>([
  ['today', '2028-11-30', '2028-11-30'],
  ['yesterday', '2028-11-29', '2028-11-29'],
  ['thisWeek', '2028-11-27', '2028-11-30'],
  ['lastWeek', '2028-11-20', '2028-11-26'],
  ['thisMonth', '2028-11-01', '2028-11-30'],
  ['lastMonth', '2028-10-01', '2028-10-31'],
  ['thisQuarter', '2028-10-01', '2028-11-30'],
  ['lastQuarter', '2028-07-01', '2028-09-30'],
  ['thisYear', '2028-01-01', '2028-11-30'],
  ['lastYear', '2027-01-01', '2027-12-31'],
])('%s is from %s to %s', (name, from, to) => {
  expect(rangeOf(name, TODAY)).toEqual(between(from, to));
});

describe('what it is compared with', () => {
  test.each<[PeriodName, ReturnType<typeof between>, ReturnType<typeof between>]>([
    ['today', between(TODAY, TODAY), between('2028-11-29', '2028-11-29')],
    ['thisWeek', between('2028-11-27', TODAY), between('2028-11-20', '2028-11-23')],
    ['thisMonth', between('2028-11-01', TODAY), between('2028-10-01', '2028-10-30')],
    ['thisMonth', between('2028-03-01', '2028-03-31'), between('2028-02-01', '2028-02-29')],
    ['lastMonth', between('2028-03-01', '2028-03-31'), between('2028-02-01', '2028-02-29')],
    ['lastQuarter', between('2028-07-01', '2028-09-30'), between('2028-04-01', '2028-06-30')],
    ['lastYear', between('2027-01-01', '2027-12-31'), between('2026-01-01', '2026-12-31')],
    ['custom', between('2028-02-10', '2028-02-19'), between('2028-01-31', '2028-02-09')],
  ])('%s %j: before it %j', (name, range, earlier) => {
    expect(earlierThan(range, name, 'before')).toEqual(earlier);
  });

  test('a year earlier has the same dates, and the last day of February is one', () => {
    expect(earlierThan(between('2028-02-01', '2028-02-29'), 'custom', 'year')).toEqual(
      between('2027-02-01', '2027-02-28'),
    );
  });

  test('never reaches into the period itself', () => {
    for (const name of PERIOD_NAMES) {
      const range = name === 'custom' ? between('2028-01-15', '2028-03-31') : rangeOf(name, TODAY);
      expect(earlierThan(range, name, 'before').to < range.from, name).toBe(true);
    }
  });
});
