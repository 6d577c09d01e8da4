import { exact, plus, type Exact } from '../money/exact.ts';
import { minorFromBigInt } from '../money/money.ts';
import { divideRounded, multiplyDivide } from '../money/rounding.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import { type ChainedTax, ONE_MILLI, taxChain, WHOLE_PPM } from './tax-chain.ts';
import type { ResolvedTax } from './tax-rate.ts';
import { type Taxable, taxBase, type TaxedAmount, taxedAmount } from './taxed-amount.ts';

/**
 * Rounds each tax of one amount by itself (rounding by line). The taxes inside the price come first, each from the
 * exact net, and the net takes the odd unit; the others are then taken in order on that net and on the earlier taxes
 * as they were rounded, so that every printed tax is its rate of a printed base.
 * @throws MoneyError `invalid-tax`, `not-an-integer` or `too-large`
 */
export function taxOnAmount(line: Taxable, mode: RoundingMode): TaxedAmount {
  const chain = taxChain(line.taxes, line.priceIncludesTax);
  const taxes = chain.map(({ tax }) => tax);
  const amounts: number[] = chain.map((link) =>
    link.tax.includedInPrice ? roundExact(taxOf(link, line), mode) : 0,
  );
  const net_minor = line.amount_minor - amounts.reduce((sum, amount) => sum + amount, 0);
  taxes.forEach((tax, index) => {
    if (tax.includedInPrice) return;
    amounts[index] = taxOnBase(tax, taxBase(index, net_minor, taxes, amounts), line.quantity_milli, mode);
  });
  return taxedAmount(line.amount_minor, taxes, amounts);
}

/** The tax of a line before any rounding. */
export function taxOf(
  { perAmount, perQuantity }: ChainedTax,
  { amount_minor, quantity_milli }: Taxable,
): Exact {
  return plus(scaled(perAmount, amount_minor), scaled(perQuantity, quantity_milli));
}

function scaled({ numerator, denominator }: Exact, factor: number): Exact {
  return { numerator: numerator * BigInt(factor), denominator };
}

function roundExact({ numerator, denominator }: Exact, mode: RoundingMode): number {
  return minorFromBigInt(divideRounded(numerator, denominator, mode));
}

function taxOnBase(
  { rate_ppm, fixed_minor }: ResolvedTax,
  base_minor: number,
  quantity_milli: number,
  mode: RoundingMode,
): number {
  if (fixed_minor === 0) return multiplyDivide(base_minor, rate_ppm, WHOLE_PPM, mode);
  const byRate = exact(BigInt(base_minor) * BigInt(rate_ppm), BigInt(WHOLE_PPM));
  return roundExact(
    plus(byRate, exact(BigInt(quantity_milli) * BigInt(fixed_minor), BigInt(ONE_MILLI))),
    mode,
  );
}
