import { expect, test } from 'vitest';
import { fold, foldCode, foldedWords, foldName, searchText } from './fold.ts';

test.each([
  ['Côte de Blaye', 'cote de blaye'],
  ['Rössle Sauerkraut', 'rossle sauerkraut'],
  ['Rød Kaviar', 'rod kaviar'],
  ['Weißbier', 'weissbier'],
  ['Œufs Łódź', 'oeufs lodz'],
])('%s is found as %s', (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test('a name falls into words at everything that is no letter or digit', () => {
  expect(foldedWords('WHITE HANGING HEART T-LIGHT HOLDER')).toEqual([
    'white',
    'hanging',
    'heart',
    't',
    'light',
    'holder',
  ]);
  expect(foldName('  Sir Rodney’s   Scones ')).toBe('sir rodney s scones');
});

test('where no blanks stand between words, every letter is one', () => {
  expect(foldedWords('有机咖啡豆 250g')).toEqual(['有', '机', '咖', '啡', '豆', '250g']);
  expect(foldedWords('커피 원두')).toEqual(['커피', '원두'].map((word) => word.normalize('NFKD')));
});

test('codes are compared without capitals and outer blanks', () => {
  expect(foldCode(' 85123A ')).toBe(foldCode('85123a'));
  expect(foldCode('BANK  CHARGES')).toBe('bank charges');
  expect(foldCode('85123A')).not.toBe(foldCode('85123B'));
});

test('every word of name and codes stands behind a blank', () => {
  expect(searchText('Chai tea', ['1', 'TEA-1'])).toBe(' chai tea 1');
});
