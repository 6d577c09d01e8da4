import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountToText, formatAmount } from './format-amount.ts';

/** `Intl` writes no-break spaces. */
const plain = (text: string): string => text.replace(/\s/gu, ' ');

describe('formatAmount', () => {
  it.each([
    [320, 'GBP', 'en-GB', 'symbol', '£3.20'],
    [-320, 'GBP', 'en-GB', 'symbol', '-£3.20'],
    [123_450, 'EUR', 'de-DE', 'symbol', '1.234,50 €'],
    [1234, 'JPY', 'en-US', 'symbol', '¥1,234'],
    [1, 'KWD', 'en-US', 'code', 'KWD 0.001'],
    [12_345, 'CLF', 'en-US', 'none', '1.2345'],
    [100_000, 'HUF', 'en-US', 'none', '1,000.00'],
    [1234, 'ISK', 'en-US', 'none', '1,234'],
    [0, 'EUR', 'en-US', 'none', '0.00'],
    [5, 'EUR', 'en-US', 'none', '0.05'],
    [9_007_199_254_740_991, 'EUR', 'en-US', 'none', '90,071,992,547,409.91'],
    [9_007_199_254_740_991, 'UYW', 'en-US', 'none', '900,719,925,474.0991'],
  ] as const)('%i %s in %s (%s) is %s', (amount, currency, locale, display, text) => {
    expect(plain(formatAmount(amount, { currency, locale, display }))).toBe(text);
  });

  it('writes every digit for fields and files', () => {
    expect(amountToText(-5, 'EUR')).toBe('-0.05');
    expect(amountToText(123_450, 'EUR', ',')).toBe('1234,50');
    expect(amountToText(1234, 'JPY')).toBe('1234');
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom('EUR', 'KWD', 'CLF'), (amount, currency) => {
        const text = amountToText(amount, currency);
        expect(Number(text.replace('.', ''))).toBe(amount);
        expect(text.split('.')[1]).toHaveLength({ EUR: 2, KWD: 3, CLF: 4 }[currency]);
      }),
    );
  });

  it('refuses an unknown currency', () => {
    expect(() => formatAmount(1, { currency: 'XYZ', locale: 'en' })).toThrow(/"XYZ" is no currency/);
  });
});
