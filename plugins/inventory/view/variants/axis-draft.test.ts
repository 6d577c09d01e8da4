import { expect, test } from 'vitest';
import { combinationsOf, valuesOf } from './axis-draft.ts';

test('values are typed with commas, and each counts once', () => {
  expect(valuesOf({ name: 'Size', values: ' S, m ,M;L,, ' })).toEqual(['S', 'm', 'L']);
});

test('an axis without values yet multiplies nothing away', () => {
  expect(
    combinationsOf([
      { name: 'Size', values: 'S, M' },
      { name: 'Colour', values: 'red, blue' },
      { name: '', values: '' },
    ]),
  ).toEqual([
    ['S', 'red'],
    ['S', 'blue'],
    ['M', 'red'],
    ['M', 'blue'],
  ]);
  expect(combinationsOf([{ name: 'Size', values: '' }])).toEqual([]);
});
