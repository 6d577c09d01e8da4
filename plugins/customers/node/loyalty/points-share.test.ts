import { expect, test } from 'vitest';
import { pointsShare } from './points-share.ts';

test('a third at a time, the parts sum to what was earned', () => {
  const parts = [0, 1000, 2000].map((before_milli) =>
    pointsShare({ points: 10, quantity_milli: 3000, before_milli, returned_milli: 1000 }),
  );
  expect(parts).toEqual([3, 4, 3]);
});

test('however a line comes back, all of it takes all points along and no part takes more than is left', () => {
  for (const points of [1, 2, 7, 99, 1_000_003]) {
    for (const step of [1, 250, 333, 1000, 2999]) {
      let taken = 0;
      for (let before_milli = 0; before_milli < 3000; before_milli += step) {
        const returned_milli = Math.min(step, 3000 - before_milli);
        const part = pointsShare({ points, quantity_milli: 3000, before_milli, returned_milli });
        expect(part).toBeGreaterThanOrEqual(0);
        taken += part;
        expect(taken).toBeLessThanOrEqual(points);
      }
      expect(taken).toBe(points);
    }
  }
});
