import type { Exact } from '../money/exact.ts';
import { exactSum, roundTogether, shareOut } from '../money/round-together.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import { type ChainedTax, taxChain } from '../tax/tax-chain.ts';
import { taxOf, taxOnAmount } from '../tax/tax-on-amount.ts';
import { type Taxable, taxedAmount, type TaxedAmount } from '../tax/taxed-amount.ts';
import { taxKey } from './tax-key.ts';
import type { RoundingScope } from './types.ts';

/** Net, taxes and gross of every line, in order. How a list of taxes becomes figures is `taxChain`'s business. */
export function resolveTaxes(
  lines: readonly Taxable[],
  scope: RoundingScope,
  mode: RoundingMode,
): readonly TaxedAmount[] {
  if (scope === 'document') return taxByDocument(lines, mode);
  return lines.map((line) => taxOnAmount(line, mode));
}

/**
 * Each tax is rounded once over its lines, included and excluded together, then shared among them. Taxes on taxes are
 * taken on the exact ones: nothing is rounded before the sum.
 */
function taxByDocument(lines: readonly Taxable[], mode: RoundingMode): TaxedAmount[] {
  const chains = lines.map(({ taxes, priceIncludesTax }) => taxChain(taxes, priceIncludesTax));
  const amounts: number[][] = lines.map(() => []);
  for (const column of columns(lines, chains)) {
    const totals = roundTogether(
      column.map(({ shares }) => exactSum(shares)),
      mode,
    );
    column.forEach(({ shares, cells }, side) => {
      const rounded = shareOut(shares, totals[side]!);
      cells.forEach(([line, tax], index) => (amounts[line]![tax] = rounded[index]!));
    });
  }
  return lines.map(({ amount_minor }, index) => {
    const taxes = chains[index]!.map(({ tax }) => tax);
    return taxedAmount(amount_minor, taxes, amounts[index]!);
  });
}

/**
 * One tax over all lines that carry it. The prices that include it come first: between the two sides a unit makes a
 * difference to the total, so the order of the lines must not decide it.
 */
type Column = readonly [included: Side, excluded: Side];

interface Side {
  readonly shares: Exact[];
  /** Where each share belongs: line and place among the line's taxes. */
  readonly cells: (readonly [line: number, tax: number])[];
}

function columns(lines: readonly Taxable[], chains: readonly (readonly ChainedTax[])[]): Iterable<Column> {
  const byTax = new Map<string, Column>();
  lines.forEach((line, lineIndex) => {
    chains[lineIndex]!.forEach((link, taxIndex) => {
      const key = taxKey(link.tax);
      let column = byTax.get(key);
      if (!column) byTax.set(key, (column = [emptySide(), emptySide()]));
      const side = column[link.tax.includedInPrice ? 0 : 1];
      side.shares.push(taxOf(link, line));
      side.cells.push([lineIndex, taxIndex]);
    });
  });
  return byTax.values();
}

function emptySide(): Side {
  return { shares: [], cells: [] };
}
