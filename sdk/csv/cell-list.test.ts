import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinList, splitList } from './cell-list.ts';

test('several texts in a cell come back as they were', () => {
  expect(joinList(['4006381333931', 'a;b', String.raw`c\d`])).toBe(String.raw`4006381333931; a\;b; c\\d`);
  const text = fc.string({ unit: fc.constantFrom(';', '\\', ' ', 'a', '1', '|', ',') });
  const trimmed = text.map((one) => one.trim()).filter((one) => one !== '');
  fc.assert(
    fc.property(fc.array(trimmed), (texts) => {
      expect(splitList(joinList(texts))).toEqual(texts);
    }),
  );
});

test('blanks and doubled separators say nothing', () => {
  expect(splitList(' a ;; b;')).toEqual(['a', 'b']);
});
