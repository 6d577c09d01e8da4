import { expect, test } from 'vitest';
import { fromArgument, type ReportState, toArgument } from './report-state.ts';

const state: ReportState = {
  report: 'sales.receipts',
  period: 'custom',
  custom: { from: '2026-02-01', to: '2026-02-28' },
  compare: 'year',
  filters: { item: 'inventory|ä&=?', category: '' },
  labels: { item: 'Tea & cake' },
  sort: { column: 'total_minor', descending: true },
};

test('what is looked at goes into an address and comes back', () => {
  expect(fromArgument(toArgument(state))).toEqual(state);
});

test.each(['', 'report=x&period=never&from=2026-02-30x', 'period=custom&from=2026-13-45&to=x'])(
  'an address that nobody can read (%s) is as at first',
  (argument) => {
    expect(fromArgument(argument)).toMatchObject({ period: 'thisMonth', compare: 'none', sort: undefined });
  },
);

test('dates the wrong way round are turned', () => {
  expect(fromArgument('period=custom&from=2026-02-02&to=2026-02-01').custom).toEqual({
    from: '2026-02-01',
    to: '2026-02-02',
  });
});
