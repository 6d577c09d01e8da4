import { type Refusal, refusal } from '@counterpart/sdk';
import type { Payment } from '../../api/index.ts';
import type { OfferedMethod } from '../payments/offered-methods.ts';
import type { PreparedPayment } from './prepared-sale.ts';

/** Pairs each payment with its method; a bare name is one of this module's own. Nothing is given back yet. */
export function findPayments(
  payments: readonly Payment[],
  methods: readonly OfferedMethod[],
  newId: () => string,
): readonly PreparedPayment[] | Refusal {
  const found: PreparedPayment[] = [];
  for (const [position, payment] of payments.entries()) {
    const offered = find(methods, payment.method);
    if (!offered?.value) return unknown(payment.method, offered, methods, position);
    const { info, value } = offered;
    const refused = unfit(payment, offered, position);
    if (refused) return refused;
    found.push({
      id: newId(),
      method: info.id,
      plugin: info.plugin,
      title: info.title,
      opensDrawer: info.opensDrawer,
      value,
      tendered_minor: payment.tendered_minor,
      change_minor: 0,
      reference: payment.reference || null,
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
    const change = payment.value.kind === 'cash' ? Math.max(0, Math.min(left, payment.tendered_minor)) : 0;
    left -= change;
    return { ...payment, change_minor: change };
  });
  return left === 0 ? changed.toReversed() : undefined;
}

function find(methods: readonly OfferedMethod[], name: string): OfferedMethod | undefined {
  const ids = [name, `sales.${name}`, `sales.custom.${name}`];
  return methods.find(({ info }) => ids.includes(info.id));
}

function unknown(
  method: string,
  offered: OfferedMethod | undefined,
  methods: readonly OfferedMethod[],
  payment: number,
): Refusal {
  const known = methods.filter(({ value }) => value).map(({ info }) => info.id);
  const sentence = offered?.info.unavailable ?? `There is no way to pay called "${method}" just now.`;
  return refusal('unknown-payment-method', sentence, { method, payment, known });
}

function unfit(payment: Payment, { info }: OfferedMethod, position: number): Refusal | undefined {
  const data = { method: info.id, payment: position };
  if (info.reference === 'required' && !payment.reference) {
    return refusal('reference-needed', `${info.title} needs a reference, as its slip has it.`, data);
  }
  if (payment.tendered_minor < 0 && !info.refundable) {
    return refusal('not-refundable', `Nothing can be paid back by ${info.title}. Choose another way.`, data);
  }
  return undefined;
}
