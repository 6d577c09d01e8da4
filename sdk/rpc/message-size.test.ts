import { expect, test } from 'vitest';
import { isLargerThan } from './message-size.ts';

test.each([
  ['a long text', 'x'.repeat(101)],
  ['many small items', Array.from({ length: 60 }, () => 1)],
  ['many members', Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`member${n}`, n]))],
  ['text deep inside', { a: { b: ['y'.repeat(101)] } }],
  ['bytes', new Uint8Array(101)],
])('sees that %s is larger', (_, value) => {
  expect(isLargerThan(value, 100)).toBe(true);
  expect(isLargerThan(value, 10_000)).toBe(false);
});
