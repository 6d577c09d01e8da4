import { describe, expect, it } from 'vitest';
import { isPattern, parsePattern, readByPattern } from './barcode-pattern.ts';

const read = (pattern: string, code: string) => {
  const parsed = parsePattern(pattern);
  if (!isPattern(parsed)) throw new Error(parsed);
  return readByPattern(parsed, code);
};

describe('a pattern', () => {
  it.each([
    ['', 'empty'],
    ['21{weight:5}', 'no-item'],
    ['2{item:5}{item:5}', 'two-items'],
    ['21{item:5}{check}', 'no-figure'],
    ['21{item:5}{weight:5}{price:4}', 'two-figures'],
    ['21{check}{item:5}{weight:5}', 'check-not-last'],
    ['{item:6}{weight:5}', 'nothing-fixed'],
    ['21{item:5}{mass:5}', 'unknown-field'],
    ['21{item:5}{weight:5', 'unknown-field'],
    ['21{item:5}{weight:5.4}', 'too-many-decimals'],
    ['21{item:5}{pieces:3.1}', 'too-many-decimals'],
    ['21{item:5}{weight:12}', 'unknown-field'],
  ])('%s is none: %s', (pattern, problem) => {
    expect(parsePattern(pattern)).toBe(problem);
  });

  it('reads the item and the figure out of a code', () => {
    expect(read('21{item:5}{weight:5}{check}', '2112345012346')).toMatchObject({
      item: '12345',
      figure: 'weight',
      value: 1234,
      decimals: undefined,
      expectedCheck: undefined,
    });
    expect(read('02{item:5}{any:1}{price:4.2}{check}', '0212345704995')).toMatchObject({
      item: '12345',
      figure: 'price',
      value: 499,
      decimals: 2,
    });
  });

  it('knows which codes are not its own', () => {
    expect(read('21{item:5}{weight:5}{check}', '4006381333931')).toBeUndefined();
    expect(read('21{item:5}{weight:5}{check}', '211234501234')).toBeUndefined();
    expect(read('21{item:5}{weight:5}{check}', '21123A5012346')).toBeUndefined();
  });

  it('says which check digit belongs there, and what the code is without its figure', () => {
    expect(read('21{item:5}{weight:5}{check}', '2112345012349')).toMatchObject({ expectedCheck: 6 });
    const bare = read('21{item:5}{weight:5}{check}', '2112345012346')!.bare;
    expect(bare).toMatch(/^211234500000\d$/);
    expect(read('21{item:5}{weight:5}{check}', bare)).toMatchObject({ value: 0, expectedCheck: undefined });
  });
});
