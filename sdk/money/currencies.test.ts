import * as dinero from 'dinero.js';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from './currency-table.ts';
import { currencyCodes, currencyDigits, currencyInfo, isCurrency } from './currencies.ts';

describe('currencies', () => {
  it.each([
    ['EUR', 2],
    ['HUF', 2],
    ['JPY', 0],
    ['ISK', 0],
    ['UGX', 0],
    ['KWD', 3],
    ['TND', 3],
    ['CLF', 4],
    ['UYW', 4],
    ['MRU', 2],
    ['MGA', 2],
  ])('%s has %i digits', (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it('agrees with another table, currency by currency', () => {
    const others = Object.values<unknown>(dinero).filter(
      (value): value is dinero.DineroCurrency<number> =>
        typeof value === 'object' && value !== null && 'exponent' in value,
    );
    expect(others.length).toBeGreaterThan(150);
    expect(others.map(({ code }) => code).sort()).toEqual(currencyCodes());
    // Dinero counts ouguiya and ariary in fifths; ISO 4217 lists two digits.
    const decimal = others.filter(({ base }) => base === 10);
    expect(decimal.length).toBeGreaterThan(150);
    for (const { code, exponent } of decimal) expect([code, currencyDigits(code)]).toEqual([code, exponent]);
  });

  it('has a number and a name for each, and no number twice', () => {
    const rows = Object.values(CURRENCIES);
    for (const row of rows) {
      expect(row.numeric).toMatch(/^\d{3}$/);
      expect(row.name).not.toBe('');
    }
    expect(new Set(rows.map(({ numeric }) => numeric)).size).toBe(rows.length);
    expect(currencyInfo('CHF')).toEqual({ digits: 2, numeric: '756', name: 'Swiss franc' });
  });

  it.each(['XYZ', 'eur', '', 'toString', '__proto__'])('refuses %j readably', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => currencyDigits(code)).toThrow(
      expect.objectContaining({ code: 'unknown-currency', message: expect.stringContaining(`"${code}"`) }),
    );
  });
});
