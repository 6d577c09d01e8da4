import { expect, test } from 'vitest';
import type { PlacedTile, TileInfo } from '../../api/index.ts';
import { arranged, changed, moved, placesOf } from './arrangement.ts';

const offered: TileInfo[] = ['a', 'b', 'c'].map((id, order) => ({
  id,
  title: id.toUpperCase(),
  group: 'Test',
  size: 'small',
  order,
}));
const ids = (tiles: readonly { readonly id: string }[]) => tiles.map(({ id }) => id).join('');
const placed = (id: string, change: Partial<PlacedTile> = {}): PlacedTile => ({
  id,
  size: 'small',
  hidden: false,
  ...change,
});

test('before anybody arranged it, it is as it came', () => {
  expect(ids(arranged(offered, null))).toBe('abc');
});

test('a tile that is new comes last, one whose module is off is left out', () => {
  expect(ids(arranged(offered, [placed('x'), placed('b')]))).toBe('bac');
});

test('a tile whose module is off keeps how it was', () => {
  const before = [placed('x', { size: 'large', hidden: true }), placed('b')];
  expect(placesOf(arranged(offered, before), before)).toContainEqual(before[0]);
});

test('moves among those that are shown, within their ends', () => {
  const tiles = changed(arranged(offered, null), 'b', { hidden: true });
  expect(ids(moved(tiles, 'a', 1))).toBe('cab');
  expect(ids(moved(tiles, 'c', -5))).toBe('cab');
  expect(ids(moved(tiles, 'a', 99))).toBe('cab');
});

test('is put away and made larger without moving', () => {
  const tiles = changed(changed(arranged(offered, null), 'b', { hidden: true }), 'a', { size: 'wide' });
  expect(placesOf(tiles, null)).toEqual([
    placed('a', { size: 'wide' }),
    placed('b', { hidden: true }),
    placed('c'),
  ]);
});
