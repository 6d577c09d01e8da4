import { expect, test } from 'vitest';
import type { Category } from '../../api/index.ts';
import { placeOf } from './category-path.ts';

const category = (name: string, parent: string | null): Category => ({
  id: name,
  provider: 'kiosk',
  ref: name,
  name,
  parent,
});
const TREE = [
  category('Drinks', null),
  category('Tea', 'Drinks'),
  category('Green', 'Tea'),
  category('Cocoa', 'Drinks'),
  category('Food', null),
];

test.each([
  [null, null, ['Drinks', 'Food']],
  ['Food', null, ['Drinks', 'Food']],
  ['Drinks', 'Drinks', ['Tea', 'Cocoa']],
  ['Cocoa', 'Drinks', ['Tea', 'Cocoa']],
  ['Tea', 'Tea', ['Green']],
  ['Green', 'Tea', ['Green']],
  // It was there until a moment ago.
  ['Gone', null, ['Drinks', 'Food']],
])('with %s chosen, what is in %s is shown', (chosen, inside, shown) => {
  const place = placeOf(TREE, chosen);
  expect(place.inside?.name ?? null).toBe(inside);
  expect(place.children.map(({ name }) => name)).toEqual(shown);
});
