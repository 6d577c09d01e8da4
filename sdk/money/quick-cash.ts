import { denominations } from './denominations.ts';
import { checkMinor } from './money.ts';

const MOST = 6;

/**
 * The few amounts a customer is likely to hand over, rising: the exact amount, then the due rounded up to each of the
 * larger coins and to each note, as long as no piece of it could stay in the purse. £13.47 gives 13.47, 13.50, 14, 15,
 * 20, 50. Empty when nothing is due.
 *
 * @param due_minor what is due in cash, already rounded to coins (`cashDue_minor` of a priced document)
 * @throws MoneyError `unknown-currency`, `not-an-integer` or `too-large`
 */
export function quickCash(due_minor: number, currency: string): number[] {
  const { coins, notes } = denominations(currency);
  const due = checkMinor(due_minor);
  if (due <= 0) return [];
  const pieces = [...coins, ...notes];
  const amounts = new Set([due]);
  for (const value of [...coins.slice(-3), ...notes]) {
    if (value * 50 < due) continue; // nobody counts out fifty of them
    const amount = checkMinor(Math.ceil(due / value) * value);
    if (amount - smallestPiece(amount, pieces) < due) amounts.add(amount);
  }
  return [...amounts].sort((a, b) => a - b).slice(0, MOST);
}

/** The smallest coin or note among the few that make up the amount. */
function smallestPiece(amount: number, pieces: readonly number[]): number {
  let left = amount;
  for (const piece of pieces.toReversed()) {
    left %= piece;
    if (left === 0) return piece;
  }
  return left;
}
