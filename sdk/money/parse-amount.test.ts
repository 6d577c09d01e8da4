import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAmount } from './format-amount.ts';
import { decimalSeparator, parseAmount } from './parse-amount.ts';

describe('parseAmount', () => {
  it.each([
    ['1,234.50', '.', 'GBP', 123_450],
    ['1.234,50', ',', 'EUR', 123_450],
    ['12,5', ',', 'EUR', 1250],
    ['£3.20', '.', 'GBP', 320],
    ['  3.20 ', '.', 'GBP', 320],
    ['-£3.20', '.', 'GBP', -320],
    ['£-3.20', '.', 'GBP', -320],
    ['3.20-', '.', 'GBP', -320],
    ['−3.20', '.', 'GBP', -320],
    ['12.50 CHF', '.', 'CHF', 1250],
    ['chf 12.50', '.', 'CHF', 1250],
    ["1'234'567.05", '.', 'CHF', 123_456_705],
    ['1 234 567,05 €', ',', 'EUR', 123_456_705],
    ['12,34,567.00', '.', 'INR', 123_456_700],
    ['.5', '.', 'USD', 50],
    ['5.', '.', 'USD', 500],
    ['0', '.', 'USD', 0],
    ['-0', '.', 'USD', 0],
    ['1.234', ',', 'EUR', 123_400],
    ['1,234', '.', 'JPY', 1234],
    ['1.234', '.', 'KWD', 1234],
    ['0.0001', '.', 'CLF', 1],
    ['٣٫٢٠', '.', 'AED', 320],
    ['۱٬۲۳۴', '.', 'USD', 123_400],
    ['12 kr', ',', 'SEK', 1200],
  ] as const)('%j with %j in %s is %i', (text, decimalSeparator, currency, amount_minor) => {
    expect(parseAmount(text, { currency, decimalSeparator })).toEqual({ ok: true, amount_minor });
  });

  it.each([
    ['', '.', 'GBP', 'empty'],
    ['   ', '.', 'GBP', 'empty'],
    ['£', '.', 'GBP', 'empty'],
    ['abc', '.', 'GBP', 'not-a-number'],
    ['1e3', '.', 'GBP', 'not-a-number'],
    ['$3.20', '.', 'GBP', 'not-a-number'],
    ['3£20', '.', 'GBP', 'not-a-number'],
    ['--3', '.', 'GBP', 'not-a-number'],
    ['-3-', '.', 'GBP', 'not-a-number'],
    ['.', '.', 'GBP', 'not-a-number'],
    ['12,5', '.', 'GBP', 'grouping'],
    ['12.5', ',', 'EUR', 'grouping'],
    ['1.234,50', '.', 'EUR', 'grouping'],
    ['1,23,4', '.', 'EUR', 'grouping'],
    ['1.2.3', '.', 'EUR', 'grouping'],
    ['1.005', '.', 'GBP', 'too-many-decimals'],
    ['1.0', '.', 'JPY', 'too-many-decimals'],
    ['1.2345', '.', 'KWD', 'too-many-decimals'],
    ['90071992547409.92', '.', 'GBP', 'too-large'],
  ] as const)('%j with %j in %s is refused: %s', (text, decimalSeparator, currency, reason) => {
    expect(parseAmount(text, { currency, decimalSeparator })).toEqual({ ok: false, reason });
  });

  it.each(['en', 'de', 'de-CH', 'fr', 'sv', 'en-IN', 'ar-EG', 'fa', 'he'])(
    'reads back what %s shows',
    (locale) => {
      const options = { decimalSeparator: decimalSeparator(locale), locale };
      fc.assert(
        fc.property(
          fc.maxSafeInteger(),
          fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF', 'CHF', 'SEK', 'AED'),
          fc.constantFrom('symbol', 'code', 'none'),
          (amount_minor, currency, display) => {
            const text = formatAmount(amount_minor, { currency, locale, display });
            expect([text, parseAmount(text, { ...options, currency })]).toEqual([
              text,
              { ok: true, amount_minor },
            ]);
          },
        ),
      );
    },
  );

  it('knows how languages write', () => {
    expect(['en', 'de', 'fr', 'ar'].map(decimalSeparator)).toEqual(['.', ',', ',', '.']);
  });
});
