/** Lengths of GTIN-8, UPC-A, EAN-13 and GTIN-14: codes of digits with a check digit at the end. */
const CHECKED_LENGTHS: readonly number[] = [8, 12, 13, 14];

/** The check digit that belongs behind `digits`: from the right, every other digit counts three times. */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index++) {
    const fromRight = digits.length - 1 - index;
    sum += Number(digits[index]) * (fromRight % 2 === 0 ? 3 : 1);
  }
  return (10 - (sum % 10)) % 10;
}

/** True when `code` has the length and digits of a barcode, but its last digit is not its check digit. */
export function hasWrongCheckDigit(code: string): boolean {
  if (!/^\d+$/.test(code) || !CHECKED_LENGTHS.includes(code.length)) return false;
  return checkDigit(code.slice(0, -1)) !== Number(code.at(-1));
}
