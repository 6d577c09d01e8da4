import { expect, test } from 'vitest';
import { parsePrice, parseStock } from './figures.ts';

const euro = { currency: 'EUR', decimalSeparator: '.' } as const;
const yen = { currency: 'JPY', decimalSeparator: '.' } as const;

test('decimals that say nothing are no decimals', () => {
  expect(parsePrice('18.0', yen)).toEqual({ ok: true, amount_minor: 18 });
  expect(parsePrice('2.5500', euro)).toEqual({ ok: true, amount_minor: 255 });
  expect(parseStock('39.0000', euro)).toEqual({ ok: true, quantity_milli: 39_000 });
});

test('nothing is rounded', () => {
  expect(parsePrice('0.001', euro)).toEqual({ ok: false, reason: 'too-many-decimals' });
  expect(parsePrice('2.5', yen)).toEqual({ ok: false, reason: 'too-many-decimals' });
});
