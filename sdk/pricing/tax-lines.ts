import type { RoundingMode } from '../money/rounding-mode.ts';
import type { Taxable, TaxedAmount } from '../tax/taxed-amount.ts';
import { resolveTaxes } from './resolve-taxes.ts';
import type { PostedLine, RoundingScope } from './types.ts';

/** A line after all discounts, and whether its customer is exempt from its taxes. */
export type TaxableLine = Taxable & { readonly exempt: boolean };

type TaxedLine = TaxedAmount & Pick<PostedLine, 'exempt' | 'exemptTax_minor' | 'amount_minor'>;

/** Taxed and exempt lines, each kind by itself: what nobody pays must not decide who takes an odd unit of a tax. */
export function taxLines(
  lines: readonly TaxableLine[],
  scope: RoundingScope,
  mode: RoundingMode,
): readonly TaxedLine[] {
  const resolve = (exempt: boolean) =>
    resolveTaxes(
      lines.filter((line) => line.exempt === exempt),
      scope,
      mode,
    )[Symbol.iterator]();
  const [taxed, exempt] = [resolve(false), resolve(true)];
  return lines.map((line) =>
    line.exempt
      ? withoutTax(line.amount_minor, exempt.next().value!)
      : withTax(line.amount_minor, taxed.next().value!),
  );
}

function withTax(amount_minor: number, taxed: TaxedAmount): TaxedLine {
  return { exempt: false, exemptTax_minor: 0, amount_minor, ...taxed };
}

/** The net that it would have with tax, and nothing on top. */
function withoutTax(amount_minor: number, { net_minor }: TaxedAmount): TaxedLine {
  return {
    exempt: true,
    exemptTax_minor: amount_minor - net_minor,
    amount_minor: net_minor,
    net_minor,
    taxes: [],
    tax_minor: 0,
    gross_minor: net_minor,
  };
}
