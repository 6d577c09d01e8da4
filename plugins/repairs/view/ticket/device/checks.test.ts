import { expect, test } from 'vitest';
import { checksOf, itemsFor, notedOn } from './checks.ts';

const BEFORE = [{ name: 'Screen', answer: 'bad' as const, note: 'Upper left' }];

test('what was looked at comes first, and what the list asks besides follows', () => {
  expect(itemsFor(BEFORE, ['Camera', 'Screen'])).toEqual(['Screen', 'Camera']);
});

test('a note stays with its point when the answer changes', () => {
  expect(checksOf(BEFORE, ['Screen', 'Camera'], { Screen: 'good' })).toEqual([
    { name: 'Screen', answer: 'good', note: 'Upper left' },
    { name: 'Camera', answer: 'not-tested', note: '' },
  ]);
});

test('what is noted on a point leaves its answer, and the other points, as they are', () => {
  expect(notedOn(BEFORE, ['Screen', 'Camera'], 'Camera', 'Dusty')).toEqual([
    ...BEFORE,
    { name: 'Camera', answer: 'not-tested', note: 'Dusty' },
  ]);
});
