import { checkMinor, sumMinor } from '../money/money.ts';
import { isInBase } from './tax-chain.ts';
import type { ResolvedTax, TaxAmount, TaxRate } from './tax-rate.ts';

/** What taxes are taken on: a line after all discounts. */
export interface Taxable {
  /** In the price's own terms: the net and the taxes that the price includes. */
  readonly amount_minor: number;
  /** What fixed amounts are taken on; negative together with the amount. */
  readonly quantity_milli: number;
  readonly priceIncludesTax: boolean;
  /** In the order in which they are taken. */
  readonly taxes: readonly TaxRate[];
}

/** Net, taxes and gross of one amount, in minor units. net + tax = gross, always. */
export interface TaxedAmount {
  readonly net_minor: number;
  /** In the order of the taxes given. */
  readonly taxes: readonly TaxAmount[];
  /** Sum of the taxes. */
  readonly tax_minor: number;
  readonly gross_minor: number;
}

/**
 * Puts rounded taxes to an amount in its price's own terms: included taxes leave what the customer sees, and the net
 * takes the odd unit; the others leave the net.
 * @param taxAmounts_minor one for each tax
 * @throws MoneyError `too-large`
 */
export function taxedAmount(
  amount_minor: number,
  taxes: readonly ResolvedTax[],
  taxAmounts_minor: readonly number[],
): TaxedAmount {
  const included = taxAmounts_minor.filter((_, index) => taxes[index]!.includedInPrice);
  const net_minor = checkMinor(amount_minor - sumMinor(included, 'sum of the taxes'), 'net');
  const tax_minor = sumMinor(taxAmounts_minor, 'sum of the taxes');
  return {
    net_minor,
    taxes: taxes.map((tax, index) => ({
      ...tax,
      base_minor: taxBase(index, net_minor, taxes, taxAmounts_minor),
      amount_minor: taxAmounts_minor[index]!,
    })),
    tax_minor,
    gross_minor: checkMinor(net_minor + tax_minor, 'gross'),
  };
}

/** What a tax is taken on, once the earlier ones are rounded: the net, and those of them that affect it. */
export function taxBase(
  index: number,
  net_minor: number,
  taxes: readonly ResolvedTax[],
  taxAmounts_minor: readonly number[],
): number {
  let base_minor = net_minor;
  for (let earlier = 0; earlier < index; earlier += 1) {
    if (isInBase(taxes[earlier]!, taxes[index]!)) base_minor += taxAmounts_minor[earlier]!;
  }
  return checkMinor(base_minor, 'base of a tax');
}
