import { describe, expect, it } from 'vitest';
import { SeededRandom } from './random.ts';
import { UuidIds } from './uuid-ids.ts';

const at = (times: number[]) => ({ now: () => times.shift() ?? 0 });

describe('ids of rows', () => {
  it('are UUIDs of version 7 that start with the time', () => {
    const id = new UuidIds(at([0x0123_4567_89ab]), new SeededRandom(1)).next();
    expect(id).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('sort in the order they were made, also when the clock stands still or goes back', () => {
    const ids = new UuidIds({ now: at([5000, 5000, 4000, 6000]).now }, new SeededRandom(2));
    const made = Array.from({ length: 10_000 }, () => ids.next());
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
  });

  it('are the same for the same seed and times, and differ for another seed', () => {
    const make = (seed: number) => new UuidIds(at([7]), new SeededRandom(seed)).next();
    expect(make(3)).toBe(make(3));
    expect(make(3)).not.toBe(make(4));
  });
});
