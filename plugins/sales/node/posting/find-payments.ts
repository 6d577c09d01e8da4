import type { Refusal } from '@counterpart/sdk';
import type { Payment } from '../../api/index.ts';
import type { OfferedMethod } from '../payments/offered-methods.ts';
import { unfitPayment, unknownMethod } from '../payments/unfit-payment.ts';
import type { PreparedPayment } from './prepared-sale.ts';

/** Pairs each payment with its method; a bare name is one of this module's own. No change is given yet. */
export function findPayments(
  payments: readonly Payment[],
  methods: readonly OfferedMethod[],
  newId: () => string,
): readonly PreparedPayment[] | Refusal {
  const found: PreparedPayment[] = [];
  for (const [position, payment] of payments.entries()) {
    const offered = find(methods, payment.method);
    if (!offered?.value || offered.info.unavailable !== null) {
      const all = methods.map(({ info }) => info);
      return unknownMethod(payment.method, offered?.info, all, position);
    }
    const { info, value } = offered;
    const refused = unfitPayment(payment, info, position);
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

/** Hands the change to the cash payments, the last one first; undefined when cash does not cover it, and when more is paid back than is due. */
export function giveChange(
  payments: readonly PreparedPayment[],
  change_minor: number,
): readonly PreparedPayment[] | undefined {
  if (change_minor <= 0) return change_minor === 0 ? payments : undefined;
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
