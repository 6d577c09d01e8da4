import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyCodes } from './currencies.ts';
import { denominations } from './denominations.ts';
import { quickCash } from './quick-cash.ts';

describe('quickCash', () => {
  it.each([
    [1347, 'GBP', [1347, 1350, 1400, 1500, 2000, 5000]],
    [35, 'GBP', [35, 50, 100, 200, 500, 1000]],
    [2000, 'EUR', [2000, 5000, 10_000, 20_000]],
    [3500, 'GBP', [3500, 4000, 5000]],
    [123_456, 'EUR', [123_456, 125_000, 130_000, 140_000]],
    [1280, 'JPY', [1280, 1300, 1500, 2000, 5000, 10_000]],
    [0, 'EUR', []],
    [-500, 'EUR', []],
  ])('%i %s offers %j', (due, currency, amounts) => {
    expect(quickCash(due, currency)).toEqual(amounts);
  });

  it('offers a few rising amounts from the exact one, in every currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 ** 8 }),
        fc.constantFrom(...currencyCodes()),
        (due, currency) => {
          const amounts = quickCash(due, currency);
          expect(amounts[0]).toBe(due);
          expect(amounts.length).toBeLessThanOrEqual(6);
          expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('denominations', () => {
  it('knows the coins and notes people use', () => {
    expect(denominations('CHF').coins.slice(0, 2)).toEqual([5, 10]);
    expect(denominations('USD')).toEqual({
      coins: [1, 5, 10, 25],
      notes: [100, 500, 1000, 2000, 5000, 10_000],
    });
    expect(denominations('KWD').notes).toEqual([250, 500, 1000, 5000, 10_000, 20_000]);
  });

  it('has a series for the others', () => {
    expect(denominations('GEL')).toEqual({
      coins: [1, 2, 5, 10, 20, 50, 100, 200],
      notes: [500, 1000, 2000, 5000, 10_000, 20_000, 50_000],
    });
    expect(denominations('RWF')).toEqual({
      coins: [1, 2, 5, 10, 20, 50, 100, 200, 500],
      notes: [1000, 2000, 5000, 10_000, 20_000, 50_000],
    });
  });

  it.each(currencyCodes())('%s is in whole minor units and rising', (code) => {
    const { coins, notes } = denominations(code);
    for (const series of [coins, notes]) {
      expect(series).toEqual([...series].sort((a, b) => a - b));
      for (const value of series) expect(Number.isSafeInteger(value) && value > 0).toBe(true);
    }
    expect(notes.length).toBeGreaterThanOrEqual(3);
  });
});
