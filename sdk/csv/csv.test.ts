import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, guardCell, unguardCell } from './index.ts';

describe('a text that a spreadsheet would take for a formula', () => {
  test.each(['=1+1', '+49 30 1', '-5 °C', '@home', '\t=1', '\r=1', '  =1', '＝1', "'n Roll"])(
    '%j has an apostrophe in front, and loses it again',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
      expect(unguardCell(guardCell(text))).toBe(text);
    },
  );

  test.each(['Rock "n" Roll', '5 - 3', 'a=b', '', "Baker's"])('%j stays as it is', (text) => {
    expect(guardCell(text)).toBe(text);
    expect(unguardCell(text)).toBe(text);
  });

  test('whatever is guarded comes back', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', ' ', 'a', '"'),
    });
    fc.assert(fc.property(nasty, (text) => unguardCell(guardCell(text)) === text));
    fc.assert(fc.property(nasty, (text) => !/^[=+\-@\t\r]/.test(guardCell(text))));
  });

  test('an apostrophe of a foreign file that guards nothing belongs to the text', () => {
    expect(unguardCell("'s Gravenhage")).toBe("'s Gravenhage");
  });
});

test('figures are figures, texts are guarded and quoted', () => {
  expect(csvLine([-5, 1.5, '-5', 'a,"b"', 'two\nlines', ' '])).toBe(
    `-5,1.5,'-5,"a,""b""","two\nlines"," "\r\n`,
  );
});
