import { MoneyError } from './money-error.ts';
import { checkMinor, minorFromBigInt } from './money.ts';
import type { RoundingMode } from './rounding-mode.ts';

/**
 * numerator ÷ denominator as a whole number, exact at any size.
 * @throws MoneyError `invalid-divisor` when the denominator is not positive.
 */
export function divideRounded(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  if (denominator <= 0n) throw invalidDivisor(denominator);
  const quotient = numerator / denominator;
  const remainder = numerator % denominator;
  if (remainder === 0n) return quotient;
  const negative = remainder < 0n;
  const twice = (negative ? -remainder : remainder) * 2n;
  const half = twice === denominator ? 0 : twice < denominator ? -1 : 1;
  if (!roundsAway(mode, half, negative, quotient % 2n !== 0n)) return quotient;
  return negative ? quotient - 1n : quotient + 1n;
}

/**
 * a × b ÷ divisor as a whole number, exact: in number arithmetic while the product fits, in bigint beyond.
 * All three are integers; the divisor is positive.
 * @throws MoneyError `too-large`, `not-an-integer` or `invalid-divisor`.
 */
export function multiplyDivide(a: number, b: number, divisor: number, mode: RoundingMode): number {
  if (!(divisor > 0)) throw invalidDivisor(divisor);
  const product = checkMinor(a) * checkMinor(b);
  if (!Number.isSafeInteger(product)) {
    return minorFromBigInt(divideRounded(BigInt(a) * BigInt(b), BigInt(divisor), mode));
  }
  const remainder = product % divisor;
  const quotient = (product - remainder) / divisor + 0;
  if (remainder === 0) return quotient;
  const negative = remainder < 0;
  const magnitude = Math.abs(remainder);
  const half = Math.sign(magnitude - (divisor - magnitude));
  if (!roundsAway(mode, half, negative, quotient % 2 !== 0)) return quotient;
  return (negative ? quotient - 1 : quotient + 1) + 0;
}

/** The multiple of `step` next to the amount, on magnitudes for the mirroring modes. `step` is a positive integer. */
export function roundToStep(amount_minor: number, step_minor: number, mode: RoundingMode): number {
  return checkMinor(multiplyDivide(amount_minor, 1, step_minor, mode) * step_minor);
}

/** For a quotient cut towards zero with something left over: is the next one away from zero the right one? */
function roundsAway(mode: RoundingMode, half: number, negative: boolean, odd: boolean): boolean {
  switch (mode) {
    case 'half-away':
      return half >= 0;
    case 'half-even':
      return half > 0 || (half === 0 && odd);
    case 'half-down':
      return half > 0;
    case 'up':
      return true;
    case 'down':
      return false;
    case 'ceiling':
      return !negative;
    case 'floor':
      return negative;
  }
}

function invalidDivisor(divisor: number | bigint): MoneyError {
  return new MoneyError('invalid-divisor', `A divisor must be positive, but it is ${divisor}.`);
}
