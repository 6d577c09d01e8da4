import { plainTaxRate } from '@counterpart/sdk';
import { expect, it } from 'vitest';
import { closeEarlier, successor, withClass, withFirst } from './rate-drafts.ts';

const vat = plainTaxRate('vat', 'VAT', 190_000);
const classOf = (id: string, name = id) => ({ id, name, rates: [] });

it('a rate ends the day before its successor begins, also over the end of a month', () => {
  const cut = { ...successor(vat), rate_ppm: 160_000, validFrom: '2020-07-01' };
  const back = { ...vat, validFrom: '2021-01-01' };
  expect(closeEarlier([vat, cut, back]).map(({ validUntil }) => validUntil)).toEqual([
    '2020-06-30',
    '2020-12-31',
    null,
  ]);
});

it('an end that somebody gave stays, and another tax ends nothing', () => {
  const ended = { ...vat, validUntil: '2020-01-31' };
  const other = { ...vat, id: 'city', validFrom: '2020-07-01' };
  expect(closeEarlier([ended, other])).toEqual([ended, other]);
});

it('a class is changed in place, a new one comes last, and one can be made the first', () => {
  const classes = [classOf('a'), classOf('b')];
  expect(withClass(classes, classOf('a', 'A')).map(({ name }) => name)).toEqual(['A', 'b']);
  expect(withClass(classes, classOf('c')).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(withFirst(classes, 'b').map(({ id }) => id)).toEqual(['b', 'a']);
});
