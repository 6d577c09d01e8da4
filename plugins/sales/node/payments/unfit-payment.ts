import { type Refusal, refusal } from '@counterpart/sdk';
import type { PaymentMethodInfo } from '../../api/index.ts';

interface Asked {
  readonly tendered_minor: number;
  readonly reference: string | null;
}

/** Why a payment cannot be made with this method as it is; undefined when it can. `payment` is its position. */
export function unfitPayment(
  { tendered_minor, reference }: Asked,
  { id, title, reference: rule, refundable }: PaymentMethodInfo,
  payment: number,
): Refusal | undefined {
  const data = { method: id, payment };
  if (rule === 'required' && !reference) {
    return refusal('reference-needed', `${title} needs a reference, as its slip has it.`, data);
  }
  if (tendered_minor < 0 && !refundable) {
    return refusal('not-refundable', `Nothing can be paid back by ${title}. Choose another way.`, data);
  }
  return undefined;
}

/** Says that there is no such way to pay, or why it cannot be used just now. */
export function unknownMethod(
  method: string,
  info: PaymentMethodInfo | undefined,
  all: readonly PaymentMethodInfo[],
  payment: number,
): Refusal {
  const known = all.filter(({ unavailable }) => unavailable === null).map(({ id }) => id);
  const sentence = info?.unavailable ?? `There is no way to pay called "${method}" just now.`;
  return refusal('unknown-payment-method', sentence, { method, payment, known });
}
