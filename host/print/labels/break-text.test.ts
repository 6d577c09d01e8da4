import { expect, test } from 'vitest';
import { breakText } from './break-text.ts';

/** Every letter is as wide as the other. */
const within = (letters: number) => (text: string) => [...text].length <= letters;

test.each([
  ['Acacia honey', 1, 20, ['Acacia honey']],
  ['Acacia honey 350 g', 2, 12, ['Acacia honey', '350 g']],
  ['Acacia honey 350 g', 1, 12, ['Acacia hone…']],
  ['Acacia honey from the hills', 2, 12, ['Acacia honey', 'from the hi…']],
  ['Donaudampfschiff', 2, 10, ['Donaudampf', 'schiff']],
  ['  ', 2, 10, []],
])('%s on %i lines of %i letters', (text, lines, letters, expected) => {
  expect(breakText(text, lines, within(letters))).toEqual(expected);
});
