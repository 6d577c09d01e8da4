import { MoneyError } from './money-error.ts';

/**
 * Amounts are plain numbers in fields that end in `_minor`: whole minor units (pence, cents, fils), exact up to
 * 9 007 199 254 740 991. These checks stand where figures enter or are added up.
 */

/**
 * Returns the amount, with -0 made 0.
 * @throws MoneyError `not-an-integer` or `too-large`, naming `what`.
 */
export function checkMinor(amount_minor: number, what = 'amount'): number {
  if (Number.isSafeInteger(amount_minor)) return amount_minor + 0;
  if (Number.isInteger(amount_minor)) throw tooLarge(what);
  throw new MoneyError('not-an-integer', `The ${what} must be whole minor units, but it is ${amount_minor}.`);
}

/** @throws MoneyError `too-large` when the sum, or a sum on the way, leaves the exact range. */
export function addMinor(a_minor: number, b_minor: number, what = 'sum'): number {
  return checkMinor(a_minor + b_minor, what);
}

/** The sum of all amounts, 0 for none. @throws MoneyError as `addMinor`. */
export function sumMinor(amounts_minor: Iterable<number>, what = 'sum'): number {
  let sum = 0;
  for (const amount of amounts_minor) sum = checkMinor(sum + amount, what);
  return sum;
}

/** Minus the amount, and never -0. */
export function negateMinor(amount_minor: number): number {
  return 0 - amount_minor;
}

/** A bigint result as a number. @throws MoneyError `too-large`. */
export function minorFromBigInt(amount_minor: bigint, what = 'amount'): number {
  const number = Number(amount_minor);
  if (!Number.isSafeInteger(number)) throw tooLarge(what);
  return number;
}

function tooLarge(what: string): MoneyError {
  return new MoneyError('too-large', `The ${what} is too large to be counted exactly.`);
}
