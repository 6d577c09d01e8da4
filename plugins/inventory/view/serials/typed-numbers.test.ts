import { expect, test } from 'vitest';
import { typedNumbers } from './typed-numbers.ts';

test('numbers stand one a line or apart by commas, each counts once, and blanks do not', () => {
  expect(typedNumbers(' A-1\nA-2, A-3;;\n\nA-1 ')).toEqual(['A-1', 'A-2', 'A-3']);
  expect(typedNumbers('  \n')).toEqual([]);
});
