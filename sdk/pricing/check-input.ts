import { isCurrency } from '../money/currencies.ts';
import { MIRROR_ROUNDING_MODES } from '../money/rounding-mode.ts';
import { priceCanInclude } from '../tax/tax-chain.ts';
import { checkRefundLine } from './check-refund.ts';
import { PricingError, requireInteger } from './pricing-error.ts';
import type { Discount, PricingInput, SaleLine } from './types.ts';

const WHOLE_PPM = 1_000_000;

/** @throws PricingError for whatever no document can be priced from */
export function checkInput(input: PricingInput): void {
  if (!isCurrency(input.currency)) {
    throw new PricingError('unknown-currency', `"${input.currency}" is no currency. Use an ISO 4217 code.`);
  }
  checkRounding(input);
  checkUnique(input.lines, 'duplicate-line', 'line');
  for (const line of input.lines) {
    requireInteger(line.quantity_milli, `quantity of line ${line.id}`, line.id);
    if (line.refundOf) checkRefundLine(line);
    else checkSaleLine(line);
  }
  if (input.saleDiscount) checkDiscount(input.saleDiscount, 'sale discount');
  checkPayments(input.payments ?? []);
}

function checkRounding({ roundingMode, roundingScope, cashRounding }: PricingInput): void {
  if (!MIRROR_ROUNDING_MODES.includes(roundingMode)) {
    throw new PricingError('invalid-rounding', `A document cannot be rounded by "${String(roundingMode)}".`);
  }
  if (roundingScope !== 'line' && roundingScope !== 'document') {
    throw new PricingError(
      'invalid-rounding',
      `Taxes round by line or document, not by "${String(roundingScope)}".`,
    );
  }
  if (!cashRounding) return;
  requireInteger(cashRounding.step_minor, 'step of cash rounding');
  if (cashRounding.step_minor < 1 || !['nearest', 'up', 'down'].includes(cashRounding.mode)) {
    throw new PricingError(
      'invalid-rounding',
      'Cash rounds nearest, up or down to a step of at least one unit.',
    );
  }
}

function checkSaleLine(line: SaleLine): void {
  const { id } = line;
  requireInteger(line.unitPrice_minor, `price of line ${id}`, id);
  checkTaxes(line);
  if (line.discount) checkDiscount(line.discount, `discount of line ${id}`, id);
}

function checkTaxes({ id, taxes, priceIncludesTax }: SaleLine): void {
  const seen = new Set<string>();
  for (const tax of taxes) {
    requireInteger(tax.rate_ppm, `rate of ${tax.name} on line ${id}`, id);
    requireInteger(tax.fixed_minor ?? 0, `fixed amount of ${tax.name} on line ${id}`, id);
    if (seen.has(tax.id)) {
      throw new PricingError('invalid-tax', `Line ${id} has the tax ${tax.name} twice.`, id);
    }
    seen.add(tax.id);
  }
  if (!priceCanInclude(taxes, priceIncludesTax)) {
    throw new PricingError('invalid-tax', `The taxes in the price of line ${id} leave nothing of it.`, id);
  }
}

function checkDiscount(discount: Discount, what: string, subject?: string): void {
  if (discount.kind === 'percent') {
    requireInteger(discount.percent_ppm, what, subject);
    if (discount.percent_ppm >= 0 && discount.percent_ppm <= WHOLE_PPM) return;
    throw new PricingError('invalid-discount', `The ${what} must be between 0 and 100 %.`, subject);
  }
  if (discount.kind === 'amount') {
    requireInteger(discount.amount_minor, what, subject);
    if (discount.amount_minor >= 0) return;
  }
  throw new PricingError(
    'invalid-discount',
    `The ${what} must be a percentage or an amount from 0.`,
    subject,
  );
}

function checkPayments(payments: NonNullable<PricingInput['payments']>): void {
  checkUnique(payments, 'duplicate-payment', 'payment');
  for (const { id, kind, amount_minor } of payments) {
    requireInteger(amount_minor, `amount of payment ${id}`, id);
    if (kind === 'cash' || kind === 'other') continue;
    throw new PricingError(
      'invalid-payment',
      `Payment ${id} must be cash or other, not "${String(kind)}".`,
      id,
    );
  }
}

function checkUnique(
  rows: readonly { readonly id: string }[],
  code: 'duplicate-line' | 'duplicate-payment',
  what: string,
): void {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) throw new PricingError(code, `There are two ${what}s with the id ${id}.`, id);
    seen.add(id);
  }
}
