import { sumMinor } from '../money/money.ts';
import type { TaxTotal } from '../tax/tax-rate.ts';
import { taxKey } from './tax-key.ts';
import type { PostedLine, PricedDocument } from './types.ts';

export type DocumentTotals = Pick<
  PricedDocument,
  | 'subtotal_minor'
  | 'lineDiscount_minor'
  | 'saleDiscount_minor'
  | 'discount_minor'
  | 'exemptTax_minor'
  | 'net_minor'
  | 'taxes'
  | 'tax_minor'
  | 'total_minor'
>;

/**
 * The document is the sum of its lines, whatever the scope: also what a report over stored lines uses, so that the
 * printed sum is the stored sum.
 * @throws MoneyError `too-large`
 */
export function documentTotals(lines: readonly PostedLine[]): DocumentTotals {
  const sum = (figure: (line: PostedLine) => number): number => sumMinor(lines.map(figure));
  const lineDiscount_minor = sum((line) => line.lineDiscount_minor);
  const saleDiscount_minor = sum((line) => line.saleDiscount_minor);
  const net_minor = sum((line) => line.net_minor);
  const taxes = taxRows(lines);
  const tax_minor = sumMinor(taxes.map((row) => row.amount_minor));
  return {
    subtotal_minor: sum((line) => line.base_minor - line.lineDiscount_minor),
    lineDiscount_minor,
    saleDiscount_minor,
    discount_minor: sumMinor([lineDiscount_minor, saleDiscount_minor]),
    exemptTax_minor: sum((line) => line.exemptTax_minor),
    net_minor,
    taxes,
    tax_minor,
    total_minor: sumMinor([net_minor, tax_minor]),
  };
}

/** One row for each tax as `taxKey` tells them apart, in order of first appearance. */
function taxRows(lines: readonly PostedLine[]): TaxTotal[] {
  const rows = new Map<string, TaxTotal>();
  for (const line of lines) {
    for (const tax of line.taxes) {
      const key = taxKey(tax);
      const { id, name, rate_ppm, fixed_minor } = tax;
      const row = rows.get(key) ?? { id, name, rate_ppm, fixed_minor, base_minor: 0, amount_minor: 0 };
      rows.set(key, {
        ...row,
        base_minor: sumMinor([row.base_minor, tax.base_minor]),
        amount_minor: sumMinor([row.amount_minor, tax.amount_minor]),
      });
    }
  }
  return [...rows.values()];
}
