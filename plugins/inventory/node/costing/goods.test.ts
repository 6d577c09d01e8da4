import { expect, test } from 'vitest';
import { goodsIn } from './goods-in.ts';
import { goodsOutAtAverage } from './goods-out.ts';
import type { Holding } from './holding.ts';

const holding = (
  owned_milli: number,
  value_minor: number,
  cost: [number, number] | null = null,
): Holding => ({
  method: 'average',
  owned_milli,
  value_minor,
  known: cost && { minor: cost[0], milli: cost[1] },
});

test.each([
  ['a third of an odd sum', holding(3000, 1000), 1000, 333],
  ['half of what is left of it', holding(2000, 667), 1000, 334],
  ['the last one takes what is left', holding(1000, 333), 1000, 333],
  ['more than there is: the rest at what it last cost', holding(3000, 1000, [250, 1000]), 5000, 1500],
  ['none there', holding(0, 0, [1000, 3000]), 1000, 333],
  ['none there, more of them missing already', holding(-2000, -667, [1000, 3000]), 2000, 667],
  ['nobody knows the cost', holding(0, 0), 2000, 0],
  ['grams of something cheap', holding(1_000_000, 120), 250_000, 30],
])('out at the average: %s', (_what, before, milli, worth) => {
  expect(goodsOutAtAverage(before, milli)).toBe(worth);
});

test.each([
  [
    'bought onto what is there',
    holding(2000, 200),
    1000,
    150,
    { value: 150, correction: 0, kept: [1000, 150] },
  ],
  [
    'found: as much as the others',
    holding(3000, 1000),
    2000,
    null,
    { value: 667, correction: 0, kept: [2000, 667] },
  ],
  [
    'found, none there',
    holding(0, 0, [250, 1000]),
    2000,
    null,
    { value: 500, correction: 0, kept: [2000, 500] },
  ],
  [
    'bought dearer than it was sold for',
    holding(-2000, -200),
    5000,
    600,
    { value: 600, correction: -40, kept: [3000, 360] },
  ],
  ['bought cheaper', holding(-2000, -200), 5000, 400, { value: 400, correction: 40, kept: [3000, 240] }],
  [
    'bought for a part of what is missing',
    holding(-3000, -100),
    1000,
    50,
    { value: 50, correction: -17, kept: [0, 0] },
  ],
  ['exactly what was missing', holding(-3000, -100), 3000, 100, { value: 100, correction: 0, kept: [0, 0] }],
  [
    'sold when nobody knew the cost',
    holding(-2000, 0),
    3000,
    300,
    { value: 300, correction: -200, kept: [1000, 100] },
  ],
  [
    'found for what is missing',
    holding(-2000, -667, [1000, 3000]),
    1000,
    null,
    { value: 334, correction: 0, kept: [0, 0] },
  ],
])('in: %s', (_what, before, milli, given, { value, correction, kept: [kept, keptValue] }) => {
  const came = goodsIn(before, milli, given);
  expect(came).toEqual({
    value_minor: value,
    correction_minor: correction,
    kept: { milli: kept, value_minor: keptValue },
  });
  if (before.owned_milli + milli === 0)
    expect(before.value_minor + came.value_minor + came.correction_minor).toBe(0);
});
