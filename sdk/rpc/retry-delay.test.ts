import { expect, test } from 'vitest';
import { retryDelay } from './retry-delay.ts';

test('waits longer each time, never more than 2 s, and never the same for everyone', () => {
  const most = [0, 1, 2, 3, 9, 50].map((attempt) => retryDelay(attempt, () => 1));
  expect(most).toEqual([100, 200, 400, 800, 2000, 2000]);
  expect(retryDelay(9, () => 0)).toBe(1000);
});
