import { expect, test } from 'vitest';
import { pictureParts } from './picture-parts.ts';

const picture = (id: string, bytes: number) => ({ id, type: 'image/webp', bytes });
const idsOf = (bytes: readonly number[], most: number) =>
  pictureParts(
    bytes.map((each, index) => picture(String(index), each)),
    most,
  ).map((part) => part.map(({ id }) => id));

test('pictures come in their order, as many at a time as fit', () => {
  expect(idsOf([40, 60, 1, 30], 100)).toEqual([
    ['0', '1'],
    ['2', '3'],
  ]);
});

test('one that is larger than a part has its own, and none are one empty part', () => {
  expect(idsOf([10, 200, 10], 100)).toEqual([['0'], ['1'], ['2']]);
  expect(idsOf([], 100)).toEqual([[]]);
});
