import { expect, test } from 'vitest';
import { adjustmentReasons, adjustments } from './adjustment.ts';

test.each([
  ['count', { kind: 'counted', quantity_milli: 3000 }],
  ['received', { kind: 'change', quantity_milli: 3000 }],
  ['found', { kind: 'change', quantity_milli: 3000 }],
  ['damaged', { kind: 'change', quantity_milli: -3000 }],
  ['lost', { kind: 'change', quantity_milli: -3000 }],
  ['correction', { kind: 'change', quantity_milli: 3000 }],
] as const)('3 pieces for "%s" are booked as %j', (reason, by) => {
  expect(adjustments[reason].by(3000)).toEqual(by);
});

test('every reason that a person may give has a meaning', () => {
  expect(Object.keys(adjustments).toSorted()).toEqual([...adjustmentReasons].toSorted());
});
