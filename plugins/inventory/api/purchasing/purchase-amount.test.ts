import { expect, test } from 'vitest';
import { amountOf, amountOfPart } from './purchase-amount.ts';

test('an amount is quantity times cost, half a minor unit away from zero', () => {
  expect(amountOf({ cost_minor: 333 }, 1500)).toBe(500);
  expect(amountOf({ cost_minor: 199 }, 12_000)).toBe(2388);
});

test('a thousand screws cost what was agreed for a thousand, ten of them their share of it', () => {
  const agreed = { amount_minor: 3455, quantity_milli: 1_000_000 };
  expect(amountOf(agreed, 1_000_000)).toBe(3455);
  expect(amountOf(agreed, 10_000)).toBe(35);
});

test('parts that come one after the other add up to the whole, to the minor unit', () => {
  const agreed = { amount_minor: 1000, quantity_milli: 3000 };
  const parts = [0, 1000, 2000].map((before) => amountOfPart(agreed, before, 1000));
  expect(parts).toEqual([333, 334, 333]);
});
