import { expect, test } from 'vitest';
import { suggestedQuantity } from './suggested-quantity.ts';

const piece = { factor_milli: 1000, pack_milli: 1000, minimum_milli: 0 };
const box = { factor_milli: 12_000, pack_milli: 1000, minimum_milli: 0 };

test.each([
  ['pieces: as many as are missing', 7000, piece, 7000],
  ['half a piece missing is a piece', 6500, piece, 7000],
  ['packs of six', 7000, { ...piece, pack_milli: 6000 }, 12_000],
  ['exactly two packs', 12_000, { ...piece, pack_milli: 6000 }, 12_000],
  ['no fewer than the minimum', 7000, { ...piece, minimum_milli: 20_000 }, 20_000],
  ['the minimum in whole packs', 7000, { ...piece, pack_milli: 6000, minimum_milli: 20_000 }, 24_000],
  ['boxes of twelve: the second one for one piece more', 13_000, box, 2000],
  ['boxes of twelve, five boxes a layer', 13_000, { ...box, pack_milli: 5000 }, 5000],
  ['a third of a metre a piece', 1000, { ...piece, factor_milli: 333 }, 4000],
])('%s', (_what, missing, pack, quantity) => {
  expect(suggestedQuantity(missing, pack)).toBe(quantity);
});
