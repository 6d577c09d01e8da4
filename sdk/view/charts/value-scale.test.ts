import { describe, expect, it } from 'vitest';
import { valueScale } from './value-scale.ts';

describe('the scale of a chart', () => {
  it('starts at zero and ends at a round figure', () => {
    const scale = valueScale([1234, 4321], 220);
    expect(scale.ticks).toEqual([0, 1000, 2000, 3000, 4000, 5000]);
    expect(scale.y(0)).toBe(220);
    expect(scale.y(5000)).toBe(0);
  });

  it('goes below zero for what was given back', () => {
    const { ticks, y } = valueScale([-300, 500], 200);
    expect(ticks[0]).toBeLessThanOrEqual(-300);
    expect(y(0)).toBeLessThan(200);
  });

  it('has a place for nothing at all', () => {
    expect(valueScale([], 200).ticks).toEqual([0, 1]);
    expect(valueScale([0, 0], 200).y(0)).toBe(200);
  });

  it('has no line between two of what cannot be divided', () => {
    expect(valueScale([2], 400).ticks).toEqual([0, 1, 2]);
  });
});
