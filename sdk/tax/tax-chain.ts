import { type Exact, exact, EXACT_ONE, EXACT_ZERO, minus, over, plus, times } from '../money/exact.ts';
import { MoneyError } from '../money/money-error.ts';
import { type ResolvedTax, resolveTax, type TaxRate } from './tax-rate.ts';

export const WHOLE_PPM = 1_000_000;
export const ONE_MILLI = 1000;

/** A tax as an exact function of its line: amount × perAmount + quantity in thousandths × perQuantity. */
export interface ChainedTax {
  readonly tax: ResolvedTax;
  readonly perAmount: Exact;
  readonly perQuantity: Exact;
}

/**
 * The one place where a list of taxes becomes figures, before any rounding. Each tax is taken on the net and on the
 * earlier taxes that affect it, so every tax is a linear function of the net and the quantity; the amount of a line is
 * the net and the taxes its price includes, which gives the net. Without compounding: net = (amount − fixed amounts) ÷
 * (1 + sum of the included rates).
 *
 * @throws MoneyError `invalid-tax` when a rate or amount is not an integer, or negative rates leave nothing of the price
 */
export function taxChain(taxes: readonly TaxRate[], priceIncludesTax: boolean): readonly ChainedTax[] {
  const onNet = links(taxes, priceIncludesTax);
  const included = onNet.filter(({ tax }) => tax.includedInPrice);
  const whole = wholePerNet(onNet);
  if (whole.numerator <= 0n) {
    const names = included.map(({ tax }) => tax.name).join(', ');
    throw new MoneyError('invalid-tax', `A price cannot include ${names}: nothing of it would be left.`);
  }
  const fixed = included.reduce((sum, { perQuantity }) => plus(sum, perQuantity), EXACT_ZERO);
  return onNet.map(({ tax, perNet, perQuantity }) => {
    const perAmount = over(perNet, whole);
    return { tax, perAmount, perQuantity: minus(perQuantity, times(perAmount, fixed)) };
  });
}

/** Whether the taxes in a price leave something of it as the net. */
export function priceCanInclude(taxes: readonly TaxRate[], priceIncludesTax: boolean): boolean {
  return wholePerNet(links(taxes, priceIncludesTax)).numerator > 0n;
}

interface Link {
  readonly tax: ResolvedTax;
  readonly perNet: Exact;
  readonly perQuantity: Exact;
}

function links(taxes: readonly TaxRate[], priceIncludesTax: boolean): readonly Link[] {
  return taxes.map((tax) => resolveTax(tax, priceIncludesTax)).reduce<readonly Link[]>(addLink, []);
}

/** The net and the taxes in the price, for each unit of the net. */
function wholePerNet(chain: readonly Link[]): Exact {
  return chain.reduce((sum, { tax, perNet }) => (tax.includedInPrice ? plus(sum, perNet) : sum), EXACT_ONE);
}

function addLink(chain: readonly Link[], tax: ResolvedTax): Link[] {
  checkTax(tax);
  const rate = exact(BigInt(tax.rate_ppm), BigInt(WHOLE_PPM));
  let [perNet, perQuantity] = [rate, exact(BigInt(tax.fixed_minor), BigInt(ONE_MILLI))];
  for (const earlier of chain) {
    if (!isInBase(earlier.tax, tax)) continue;
    perNet = plus(perNet, times(rate, earlier.perNet));
    perQuantity = plus(perQuantity, times(rate, earlier.perQuantity));
  }
  return [...chain, { tax, perNet, perQuantity }];
}

/** Whether an earlier tax is part of what a later one is taken on. */
export function isInBase(earlier: ResolvedTax, later: ResolvedTax): boolean {
  return earlier.affectsLaterTaxes && later.affectedByEarlierTaxes;
}

function checkTax({ name, rate_ppm, fixed_minor }: ResolvedTax): void {
  if (!Number.isSafeInteger(rate_ppm)) {
    throw new MoneyError(
      'invalid-tax',
      `The rate of ${name} must be whole parts per million, not ${rate_ppm}.`,
    );
  }
  if (!Number.isSafeInteger(fixed_minor)) {
    throw new MoneyError(
      'invalid-tax',
      `The amount of ${name} must be whole minor units, not ${fixed_minor}.`,
    );
  }
}
