import { MoneyError } from '../money/money-error.ts';
import { checkInput } from './check-input.ts';
import { documentTotals } from './document-totals.ts';
import { priceLines } from './price-lines.ts';
import { PricingError } from './pricing-error.ts';
import { settle } from './settle.ts';
import type { PricedDocument, PricingInput } from './types.ts';

/**
 * Prices a document: the one function behind cart, receipt, refund and report, so that what is shown, printed, stored
 * and counted is the same figure.
 *
 * In order: quantity × price, line discount, sale discount, taxes, totals, payments. Pure: the same input gives the
 * same figures on every device, and negating all quantities and payments negates every figure. With a sale discount
 * the order of the lines decides who takes an odd unit.
 *
 * Always: base − line discount − sale discount = amount, net + taxes = gross, total = nets + tax rows, shares of the
 * sale discount sum to it, paid − change = total + cash rounding − due. Units as in `types.ts`.
 *
 * @throws PricingError with a `code`, for input that is a fault and not a choice of the customer
 */
export function priceDocument(input: PricingInput): PricedDocument {
  checkInput(input);
  try {
    const lines = priceLines(input);
    const totals = documentTotals(lines);
    const settlement = settle(totals.total_minor, input.payments ?? [], input.cashRounding);
    return { currency: input.currency, lines, ...totals, ...settlement };
  } catch (error) {
    throw error instanceof MoneyError ? asPricingError(error) : error;
  }
}

/** What passed the checks can still be too large once multiplied and added up. */
function asPricingError(error: MoneyError): PricingError {
  const code = error.code === 'invalid-tax' ? 'invalid-tax' : 'too-large';
  return new PricingError(code, `This document cannot be priced. ${error.message}`);
}
