import { checkMinor, sumMinor } from '../money/money.ts';
import { roundToStep } from '../money/rounding.ts';
import type { CashRounding, PaymentInput, PricedDocument } from './types.ts';

export type Settlement = Pick<
  PricedDocument,
  'cashRounding_minor' | 'paid_minor' | 'change_minor' | 'due_minor' | 'cashDue_minor'
>;

/**
 * Sets payments against a total. Only what is left for cash after all other payments is rounded to coins, and only
 * once a cash payment settles it; whoever has the coins for the exact amount (or anything between it and the rounded
 * one) may pay just that, without change. Always paid − change = total + cash rounding − due.
 *
 * A total below zero is the mirror image: payments are paid out.
 *
 * @throws MoneyError `too-large`
 */
export function settle(
  total_minor: number,
  payments: readonly PaymentInput[],
  rule: CashRounding | undefined,
): Settlement {
  const cashPayments = payments.filter(({ kind }) => kind === 'cash');
  const cash = sumMinor(cashPayments.map(({ amount_minor }) => amount_minor));
  const paid = sumMinor(payments.map(({ amount_minor }) => amount_minor));
  const sign = total_minor < 0 || (total_minor === 0 && paid < 0) ? -1 : 1;
  const exact = checkMinor(total_minor - (paid - cash), 'amount due in cash') * sign;
  // Where the others paid too much already there is no cash part that could be rounded.
  const rounded = rule && exact > 0 ? roundToCoins(exact, rule) : exact;
  const open =
    cashPayments.length > 0 ? settleInCash(exact, rounded, cash * sign) : settleWithout(exact, rounded);
  return {
    cashRounding_minor: open.rounding * sign + 0,
    paid_minor: paid,
    change_minor: open.change * sign + 0,
    due_minor: open.due * sign + 0,
    cashDue_minor: open.cashDue * sign + 0,
  };
}

interface Outcome {
  readonly rounding: number;
  readonly change: number;
  readonly due: number;
  readonly cashDue: number;
}

function settleWithout(exact: number, rounded: number): Outcome {
  if (exact > 0) return { rounding: 0, change: 0, due: exact, cashDue: rounded };
  return { rounding: 0, change: -exact, due: 0, cashDue: 0 };
}

function settleInCash(exact: number, rounded: number, cash: number): Outcome {
  if (cash < Math.min(exact, rounded)) {
    return { rounding: 0, change: 0, due: exact - cash, cashDue: rounded - cash };
  }
  if (cash <= Math.max(exact, rounded)) return { rounding: cash - exact, change: 0, due: 0, cashDue: 0 };
  return { rounding: rounded - exact, change: cash - rounded, due: 0, cashDue: 0 };
}

function roundToCoins(amount: number, { step_minor, mode }: CashRounding): number {
  return roundToStep(amount, step_minor, mode === 'nearest' ? 'half-away' : mode);
}
