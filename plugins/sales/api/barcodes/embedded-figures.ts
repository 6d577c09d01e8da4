import { multiplyDivide, QUANTITY_ONE_MILLI, type RoundingMode } from '@counterpart/sdk';
import type { EmbeddedCode } from './barcode-pattern.ts';

/** What a label with a figure in its code puts into the cart. */
export interface LabelledFigures {
  readonly quantity_milli: number;
  /** What the label says that one costs; null: what the module says. */
  readonly unitPrice_minor: number | null;
}

interface Circumstances {
  /** How many labels: 1000 is one. */
  readonly times_milli: number;
  /** The module's own price. */
  readonly unitPrice_minor: number;
  /** Of the currency. */
  readonly digits: number;
  readonly rounding: RoundingMode;
}

const GRAM_DECIMALS = 3;

/** Turns the digits of a label into a quantity and a price. With `total` the line comes to exactly what is printed. */
export function labelledFigures(
  { figure, value, decimals }: Pick<EmbeddedCode, 'figure' | 'value' | 'decimals'>,
  { times_milli, unitPrice_minor, digits, rounding }: Circumstances,
): LabelledFigures {
  const scaled = (wanted: number, given: number) =>
    multiplyDivide(value, 10 ** Math.max(0, wanted - given), 10 ** Math.max(0, given - wanted), rounding);
  const times = (amount: number) => multiplyDivide(amount, times_milli, QUANTITY_ONE_MILLI, rounding);
  if (figure === 'weight') {
    return { quantity_milli: times(scaled(GRAM_DECIMALS, decimals ?? GRAM_DECIMALS)), unitPrice_minor: null };
  }
  if (figure === 'pieces')
    return { quantity_milli: times(value * QUANTITY_ONE_MILLI), unitPrice_minor: null };
  const amount_minor = scaled(digits, decimals ?? digits);
  if (figure === 'price') return { quantity_milli: times_milli, unitPrice_minor: amount_minor };
  return quantityFor(times(amount_minor), unitPrice_minor, rounding);
}

/** How far a quantity and a price may be moved to meet the printed sum. */
const NEAR = 6;

/**
 * The quantity that comes to exactly `total_minor`. Where no thousandth does (a dear thing), the price for one gives
 * way by a cent or two, never the sum that the customer reads on the label.
 */
function quantityFor(total_minor: number, unitPrice_minor: number, rounding: RoundingMode): LabelledFigures {
  if (unitPrice_minor === 0 || total_minor === 0) {
    return { quantity_milli: QUANTITY_ONE_MILLI, unitPrice_minor: total_minor };
  }
  const whole = Math.max(1, multiplyDivide(total_minor, QUANTITY_ONE_MILLI, unitPrice_minor, rounding));
  const comesTo = (quantity_milli: number, price_minor: number) =>
    multiplyDivide(quantity_milli, price_minor, QUANTITY_ONE_MILLI, rounding) === total_minor;
  for (const quantity_milli of around(whole)) {
    if (comesTo(quantity_milli, unitPrice_minor)) return { quantity_milli, unitPrice_minor: null };
  }
  for (const quantity_milli of around(whole)) {
    const price = multiplyDivide(total_minor, QUANTITY_ONE_MILLI, quantity_milli, rounding);
    for (const price_minor of around(price)) {
      if (comesTo(quantity_milli, price_minor)) return { quantity_milli, unitPrice_minor: price_minor };
    }
  }
  return { quantity_milli: QUANTITY_ONE_MILLI, unitPrice_minor: total_minor };
}

/** The number, then its neighbours, the nearest first; none below one. */
function around(middle: number): number[] {
  const steps = Array.from({ length: NEAR }, (_, index) => index + 1);
  return [middle, ...steps.flatMap((step) => [middle - step, middle + step])].filter((each) => each >= 1);
}
