import { type Joined, type Refusal, refusal } from '@counterpart/sdk';
import type { Payment, PaymentMethod } from '../../api/index.ts';
import type { PreparedPayment } from './prepared-sale.ts';

type Method = Joined<PaymentMethod>;

/** Pairs each payment with its method; a bare name is one of this module's own. Nothing is given back yet. */
export function findPayments(
  payments: readonly Payment[],
  methods: readonly Method[],
  newId: () => string,
): readonly PreparedPayment[] | Refusal {
  const found: PreparedPayment[] = [];
  for (const { method, tendered_minor, reference } of payments) {
    const id = method.includes('.') ? method : `sales.${method}`;
    const joined = methods.find((candidate) => candidate.id === id);
    if (!joined) {
      return refusal('unknown-payment-method', `There is no way to pay called "${method}" just now.`, {
        method,
        known: methods.map((candidate) => candidate.id),
      });
    }
    found.push({
      id: newId(),
      method: id,
      plugin: joined.plugin,
      value: joined.value,
      tendered_minor,
      change_minor: 0,
      reference: reference || null,
    });
  }
  return found;
}

/** Hands the change to the cash payments, the last one first; undefined when cash does not cover it. */
export function giveChange(
  payments: readonly PreparedPayment[],
  change_minor: number,
): readonly PreparedPayment[] | undefined {
  let left = change_minor;
  const changed = payments.toReversed().map((payment) => {
    const change = payment.value.kind === 'cash' ? Math.min(left, payment.tendered_minor) : 0;
    left -= change;
    return { ...payment, change_minor: change };
  });
  return left === 0 ? changed.toReversed() : undefined;
}
