export type MoneyErrorCode =
  'unknown-currency' | 'not-an-integer' | 'too-large' | 'invalid-weights' | 'invalid-divisor' | 'invalid-tax';

/** A figure that no money can be made of: a fault of the caller, never something a customer did. */
export class MoneyError extends Error {
  override readonly name = 'MoneyError';
  readonly code: MoneyErrorCode;

  constructor(code: MoneyErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
