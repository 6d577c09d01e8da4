import { expect, test } from 'vitest';
import type { Family, Variant } from '../../api/index.ts';
import { changesOf, gridRows } from './grid-draft.ts';

const variant = (id: string, options: string[], more: Partial<Variant> = {}): Variant => ({
  id,
  name: `Shirt ${id}`,
  options,
  values: [],
  codes: [],
  price_minor: 100,
  ownPrice: false,
  onHand_milli: 0,
  status: 'active',
  revision: 3,
  ...more,
});
const FAMILY = {
  axes: [
    { id: 'a', name: 'Size', options: ['S', 'M'].map((name) => ({ id: name, name, variants: 1 })) },
    { id: 'b', name: 'Colour', options: ['red', 'blue'].map((name) => ({ id: name, name, variants: 1 })) },
  ],
  variants: [
    variant('1', ['S', 'red'], { codes: ['A', 'B'], ownPrice: true, price_minor: 120 }),
    variant('2', ['M', 'blue'], { status: 'archived' }),
  ],
} as unknown as Family;

test('there is a row for every combination, and what is not changed is not saved', () => {
  const rows = gridRows(FAMILY);
  expect(rows.map(({ values, exists, code, price }) => [values.join(' '), exists, code, price])).toEqual([
    ['S red', true, 'A', 120],
    ['S blue', false, '', null],
    ['M red', false, '', null],
    ['M blue', false, '', null],
  ]);
  expect(changesOf(rows)).toEqual([]);
});

test('what changed is saved, with the codes that the grid does not show', () => {
  const [first, second, , last] = gridRows(FAMILY);
  expect(
    changesOf([
      { ...first!, code: ' C ', price: null },
      { ...second!, exists: true, opening: 5000 },
      { ...last!, exists: true },
    ]),
  ).toEqual([
    { id: '1', revision: 3, codes: ['C', 'B'], price_minor: null },
    { values: ['S', 'blue'], codes: [], price_minor: null, openingStock_milli: 5000 },
    { id: '2', revision: 3, status: 'active' },
  ]);
  expect(changesOf([{ ...first!, exists: false }])).toEqual([{ id: '1', revision: 3, status: 'archived' }]);
});
