import { MoneyError } from './money-error.ts';
import { checkMinor, sumMinor } from './money.ts';

/**
 * Splits an amount by weights so that the parts always sum to it exactly (largest remainder, Hamilton's method):
 * each part is its exact share rounded towards zero, then the units left over go to the largest remainders, ties to
 * the earlier part. A negative amount gives the mirror image. A weight of zero gets nothing; when all weights are
 * zero they count as equal.
 *
 * @param weights non-negative integers, at least one unless the amount is zero
 * @throws MoneyError `invalid-weights`, `not-an-integer` or `too-large`
 */
export function allocate(amount_minor: number, weights: readonly number[]): number[] {
  const amount = checkMinor(amount_minor);
  for (const weight of weights) {
    if (!Number.isSafeInteger(weight) || weight < 0) {
      throw new MoneyError('invalid-weights', `A weight must be a whole number from 0, but it is ${weight}.`);
    }
  }
  const sum = sumMinor(weights, 'sum of the weights');
  if (sum > 0) return share(amount, weights, sum);
  if (weights.length === 0) {
    if (amount === 0) return [];
    throw new MoneyError('invalid-weights', `There is nothing to split ${amount} among.`);
  }
  return share(
    amount,
    weights.map(() => 1),
    weights.length,
  );
}

function share(amount: number, weights: readonly number[], sum: number): number[] {
  const sign = amount < 0 ? -1 : 1;
  const magnitude = Math.abs(amount);
  const remainders: number[] = [];
  let left = magnitude;
  const parts = weights.map((weight) => {
    const [quotient, remainder] = divide(magnitude, weight, sum);
    remainders.push(remainder);
    left -= quotient;
    return quotient;
  });
  if (left > 0) {
    const order = parts.map((_, index) => index);
    order.sort((a, b) => remainders[b]! - remainders[a]! || a - b);
    for (const index of order.slice(0, left)) parts[index]! += 1;
  }
  return parts.map((part) => part * sign + 0);
}

/** amount × weight ÷ sum: quotient and remainder, exact. */
function divide(amount: number, weight: number, sum: number): [number, number] {
  const product = amount * weight;
  if (!Number.isSafeInteger(product)) {
    const exact = BigInt(amount) * BigInt(weight);
    return [Number(exact / BigInt(sum)), Number(exact % BigInt(sum))];
  }
  const remainder = product % sum;
  return [(product - remainder) / sum, remainder];
}
