import { describe, expect, it } from 'vitest';
import { interleave, median, medianRatio, percentile } from './statistics.ts';

describe('the statistics behind the figures', () => {
  it('takes percentiles by nearest rank', () => {
    const values = [5, 1, 4, 2, 3];
    expect(median(values)).toBe(3);
    expect(percentile(values, 0.95)).toBe(5);
    expect(percentile([1, 2, 3, 4], 0.5)).toBe(2);
    expect(() => percentile([], 0.5)).toThrow('No values');
  });

  it('pairs the runs of a ratio', () => {
    expect(medianRatio([2, 30, 4], [1, 10, 4])).toBe(2);
  });

  it('interleaves the sides and lets each go first in turn', async () => {
    const order: string[] = [];
    const side = (name: string) => async () => order.push(name);
    await interleave(3, { a: side('a'), b: side('b') });
    expect(order).toEqual(['a', 'b', 'b', 'a', 'a', 'b']);
  });
});
