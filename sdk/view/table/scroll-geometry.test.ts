import { describe, expect, test } from 'vitest';
import { scrollGeometry } from './scroll-geometry.ts';

describe.each([
  ['a hundred thousand rows', 100_000],
  ['more than a browser can draw at once', 1_000_000],
])('%s', (_, rows) => {
  const geometry = scrollGeometry(rows, 44, 440);
  const end = geometry.height - 440;

  test('begins with the first row and ends with the last', () => {
    expect(geometry.indexAt(0)).toBe(0);
    expect(geometry.offsetOf(0, 0)).toBe(0);
    expect(geometry.indexAt(end)).toBe(rows - 10);
    expect(geometry.offsetOf(rows - 10, end)).toBeCloseTo(end, 0);
  });

  test('every row can be brought into sight, and what is in sight stays', () => {
    for (const index of [0, 1, 999, Math.floor(rows / 2), rows - 1]) {
      const top = geometry.reveal(index, 0);
      const inSight = geometry.offsetOf(index, top) - top;
      expect(inSight).toBeGreaterThanOrEqual(-1);
      expect(inSight).toBeLessThanOrEqual(440 - 44 + 1);
      expect(geometry.reveal(index, top)).toBeCloseTo(top, 3);
    }
  });
});

test('a list that fits is as high as its rows', () => {
  expect(scrollGeometry(3, 44, 440).height).toBe(132);
});
