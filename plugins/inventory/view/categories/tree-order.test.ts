import { expect, test } from 'vitest';
import type { Category } from '../../api/index.ts';
import { outsideOf, stepTarget } from './tree-order.ts';

const category = (id: string, parent: string | null): Category => ({
  id,
  name: id,
  parent,
  path: id,
  products: 0,
  productsBelow: 0,
});
const [drinks, tea, green, cocoa, juice, food] = [
  category('drinks', null),
  category('tea', 'drinks'),
  category('green', 'tea'),
  category('cocoa', 'drinks'),
  category('juice', 'drinks'),
  category('food', null),
] as const;
const TREE = [drinks, tea, green, cocoa, juice, food];

test.each([
  [tea, -1, undefined],
  [tea, 1, { parent: 'drinks', before: 'juice' }],
  [cocoa, -1, { parent: 'drinks', before: 'tea' }],
  [cocoa, 1, { parent: 'drinks', before: null }],
  [drinks, 1, { parent: null, before: null }],
  [green, 1, undefined],
] as const)('%o goes %i to %o', (moved, by, target) => {
  expect(stepTarget(TREE, moved, by)).toEqual(target);
});

test('a category can go anywhere but into itself', () => {
  expect(outsideOf(TREE, tea).map(({ id }) => id)).toEqual(['drinks', 'cocoa', 'juice', 'food']);
  expect(outsideOf(TREE, drinks)).toEqual([food]);
});
