import { refusal } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { hostTimers } from '../clock/index.ts';
import { RecentOperations } from './recent-operations.ts';

function counting(result: () => unknown) {
  const operate = async () => (operate.count++, result());
  operate.count = 0;
  return operate;
}

test('the second of two equal requests shares the result of the first, during and after it', async () => {
  const recent = new RecentOperations(hostTimers);
  const post = counting(() => ({ number: 7 }));
  const both = [recent.run(['post', 'r1'], post), recent.run(['post', 'r1'], post)];
  expect(await Promise.all(both)).toEqual([{ number: 7 }, { number: 7 }]);
  await recent.run(['post', 'r1'], post);
  expect(post.count).toBe(1);
  await recent.run(['post', 'r2'], post);
  expect(post.count).toBe(2);
});

test.each([
  ['a refusal', () => refusal('out-of-stock', 'None left.')],
  [
    'a fault',
    () => {
      throw new Error('Disk full.');
    },
  ],
])('%s is asked again', async (_, result) => {
  const recent = new RecentOperations(hostTimers);
  const post = counting(result);
  for (let attempt = 0; attempt < 2; attempt++) await recent.run(['post', 'r1'], post).catch(() => {});
  expect(post.count).toBe(2);
});
