import { expect, test } from 'vitest';
import { pointsToPay, valueOfPoints } from './points-value.ts';

const worth = (redeemPoints: number, redeem_minor: number) => ({ redeemPoints, redeem_minor });

test.each([
  [250, worth(100, 100), 250],
  [250, worth(100, 500), 1250],
  [99, worth(100, 100), 99],
  [1, worth(3, 100), 33],
  [1, worth(3, 2), 0],
  [0, worth(100, 100), 0],
])('%i points at %o pay %i', (points, programme, pays) => {
  expect(valueOfPoints(points, programme)).toBe(pays);
});

test.each([
  [250, worth(100, 500), 50],
  [251, worth(100, 500), 51],
  [33, worth(3, 100), 1],
  [34, worth(3, 100), 2],
  [1_000_000_000, worth(1_000_000, 1), 1_000_000_000_000_000],
])('%i takes at %o %i points', (amount, programme, points) => {
  expect(pointsToPay(amount, programme)).toBe(points);
});

test('more points than can be paid with are worth the most that can be counted', () => {
  expect(valueOfPoints(Number.MAX_SAFE_INTEGER, worth(1, 1_000_000_000))).toBe(Number.MAX_SAFE_INTEGER);
});

test('what points pay never takes more of them than there are', () => {
  for (const programme of [worth(100, 100), worth(3, 100), worth(7, 2), worth(1, 13)])
    for (let points = 0; points < 200; points += 1)
      expect(pointsToPay(valueOfPoints(points, programme), programme)).toBeLessThanOrEqual(points);
});
