import { expect, test } from 'vitest';
import { checkDigit, hasWrongCheckDigit } from './check-digit.ts';

test.each([
  ['400638133393', 1],
  ['9638507', 4],
  ['03600029145', 2],
  ['1234567890123', 1],
])('the check digit of %s is %d', (digits, expected) => {
  expect(checkDigit(digits)).toBe(expected);
});

test('one mistyped digit is noticed', () => {
  expect(hasWrongCheckDigit('4006381333931')).toBe(false);
  for (let at = 0; at < 13; at++) {
    const digits = [...'4006381333931'];
    digits[at] = String((Number(digits[at]) + 1) % 10);
    expect(hasWrongCheckDigit(digits.join(''))).toBe(true);
  }
});

test("a shop's own codes have no check digit", () => {
  for (const code of ['1', '85123A', '22734', 'gift_0001_10', '12345678901']) {
    expect(hasWrongCheckDigit(code)).toBe(false);
  }
});
