import { exactSum, roundTogether, shareOut, type ExactShare } from '../money/round-together.ts';
import type { RoundingMode } from '../money/rounding-mode.ts';
import { taxOnAmount } from '../tax/tax-on-amount.ts';
import type { TaxRate } from '../tax/tax-rate.ts';
import { taxShares } from '../tax/tax-shares.ts';
import { taxedAmount, type TaxedAmount } from '../tax/taxed-amount.ts';
import { taxKey } from './tax-key.ts';
import type { RoundingScope } from './types.ts';

/** What taxes are taken on: a line after all discounts, in its price's own terms. */
export interface TaxableLine {
  readonly amount_minor: number;
  readonly priceIncludesTax: boolean;
  readonly taxes: readonly TaxRate[];
}

/** Net, taxes and gross of every line, in order. How a list of taxes becomes figures is `taxShares`' business. */
export function resolveTaxes(
  lines: readonly TaxableLine[],
  scope: RoundingScope,
  mode: RoundingMode,
): readonly TaxedAmount[] {
  if (scope === 'document') return taxByDocument(lines, mode);
  return lines.map((line) => taxOnAmount(line.amount_minor, line.priceIncludesTax, line.taxes, mode));
}

/** Each tax is rounded once over its lines, included and excluded together, then shared among them. */
function taxByDocument(lines: readonly TaxableLine[], mode: RoundingMode): TaxedAmount[] {
  const amounts: number[][] = lines.map(() => []);
  for (const column of columns(lines)) {
    const totals = roundTogether(
      column.map(({ shares }) => exactSum(shares)),
      mode,
    );
    column.forEach(({ shares, cells }, side) => {
      const rounded = shareOut(shares, totals[side]!);
      cells.forEach(([line, tax], index) => (amounts[line]![tax] = rounded[index]!));
    });
  }
  return lines.map((line, index) =>
    taxedAmount(line.amount_minor, line.priceIncludesTax, line.taxes, amounts[index]!),
  );
}

/**
 * One tax over all lines that carry it. The lines that include it come first: between the two sides a unit makes a
 * difference to the total, so the order of the lines must not decide it.
 */
type Column = readonly [included: Side, excluded: Side];

interface Side {
  readonly shares: ExactShare[];
  /** Where each share belongs: line and place among the line's taxes. */
  readonly cells: (readonly [line: number, tax: number])[];
}

function columns(lines: readonly TaxableLine[]): Iterable<Column> {
  const byTax = new Map<string, Column>();
  lines.forEach((line, lineIndex) => {
    const { numerators, denominator } = taxShares(line.taxes, line.priceIncludesTax);
    const amount = BigInt(line.amount_minor);
    line.taxes.forEach((tax, taxIndex) => {
      const key = taxKey(tax);
      let column = byTax.get(key);
      if (!column) byTax.set(key, (column = [emptySide(), emptySide()]));
      const side = column[line.priceIncludesTax ? 0 : 1];
      side.shares.push({
        numerator: amount * BigInt(numerators[taxIndex]!),
        denominator: BigInt(denominator),
      });
      side.cells.push([lineIndex, taxIndex]);
    });
  });
  return byTax.values();
}

function emptySide(): Side {
  return { shares: [], cells: [] };
}
