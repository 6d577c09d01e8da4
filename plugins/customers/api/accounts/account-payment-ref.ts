/** What the references of payments on account begin with, as `customers` sells them. */
export const ACCOUNT_PAYMENT = 'account-payment:';

/** The reference under which a payment of this amount goes into a cart: the customer is that of the cart. */
export function accountPaymentRef(amount_minor: number): string {
  return `${ACCOUNT_PAYMENT}${amount_minor}`;
}

/** The amount that a reference names; undefined when it names none. */
export function readAccountPayment(ref: string): number | undefined {
  const [, digits] = /^account-payment:([1-9]\d{0,14})$/.exec(ref) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
