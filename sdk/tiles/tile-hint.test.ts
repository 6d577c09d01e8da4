import { expect, it } from 'vitest';
import { hueOf, initialsOf } from './tile-hint.ts';

it.each([
  ['Flat white', 'FW'],
  ['Espresso', 'ES'],
  ["Queen's 7 spices", 'QS'],
  ['émile', 'ÉM'],
  ['7', '7'],
  ['–', ''],
])('the initials of %s are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

it('gives one category one hue on the colour wheel', () => {
  expect(hueOf('Drinks')).toBe(hueOf('Drinks'));
  expect(hueOf('Drinks')).not.toBe(hueOf('Cakes'));
  expect(hueOf('Drinks')).toBeGreaterThanOrEqual(0);
  expect(hueOf('Drinks')).toBeLessThan(360);
});
