import type { Manifest } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { activationOrder } from './activation-order.ts';

function order(requires: Record<string, readonly string[]>) {
  const manifests = Object.entries(requires).map(([id, needed]) => ({ id, requires: needed }) as Manifest);
  const { order, circular } = activationOrder(manifests);
  return { order: order.join(' '), circular: [...circular].toSorted().join(' ') };
}

test('whoever is required comes first, otherwise the id decides', () => {
  expect(order({ c: [], a: ['b'], b: ['c'], d: [] })).toEqual({ order: 'c b a d', circular: '' });
});

test('what is not there has no say', () => {
  expect(order({ a: ['nowhere'] })).toEqual({ order: 'a', circular: '' });
});

test('only those on the circle are circular', () => {
  expect(order({ a: ['b'], b: ['c'], c: ['b'], d: ['d'] })).toEqual({ order: 'c b a d', circular: 'b c d' });
});
