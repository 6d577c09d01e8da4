export type PricingErrorCode =
  | 'unknown-currency'
  /** Not whole minor units, thousandths or parts per million. */
  | 'not-an-integer'
  | 'too-large'
  | 'duplicate-line'
  | 'duplicate-payment'
  | 'invalid-rounding'
  | 'invalid-discount'
  | 'invalid-tax'
  | 'invalid-refund'
  | 'invalid-payment';

/** A document that cannot be priced, because of what it was given: a fault of the caller. */
export class PricingError extends Error {
  override readonly name = 'PricingError';
  readonly code: PricingErrorCode;
  /** The line or payment it is about, where it is about one. */
  readonly subject: string | undefined;

  constructor(code: PricingErrorCode, message: string, subject?: string) {
    super(message);
    this.code = code;
    this.subject = subject;
  }
}

/** @throws PricingError `not-an-integer` or `too-large` */
export function requireInteger(value: number, what: string, subject?: string): void {
  if (Number.isSafeInteger(value)) return;
  if (Number.isInteger(value)) throw new PricingError('too-large', `The ${what} is too large.`, subject);
  throw new PricingError(
    'not-an-integer',
    `The ${what} must be a whole number, but it is ${value}.`,
    subject,
  );
}
