import { expect, it } from 'vitest';
import { taxesOn } from './taxes-on.ts';

const rates = [
  { id: 'old', name: 'Old', rate_ppm: 190_000, validUntil: '2020-06-30' },
  { id: 'cut', name: 'Cut', rate_ppm: 160_000, validFrom: '2020-07-01', validUntil: '2020-12-31' },
  { id: 'new', name: 'New', rate_ppm: 190_000, validFrom: '2021-01-01' },
  { id: 'city', name: 'City', rate_ppm: 10_000, validFrom: null, validUntil: null },
];

it.each([
  ['1999-12-31', ['old', 'city']],
  ['2020-06-30', ['old', 'city']],
  ['2020-07-01', ['cut', 'city']],
  ['2020-12-31', ['cut', 'city']],
  ['2021-01-01', ['new', 'city']],
  ['2099-01-01', ['new', 'city']],
])('on %s apply %j: the first and the last day belong to a rate', (date, ids) => {
  expect(taxesOn(rates, date).map(({ id }) => id)).toEqual(ids);
});

it('there may be days without any', () => {
  expect(taxesOn(rates.slice(1, 2), '2020-06-30')).toEqual([]);
});
