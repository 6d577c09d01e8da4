import { type CashRounding, type PaymentInput, settle } from '@counterpart/sdk';
import type { Cart, PaymentMethodInfo } from '../../api/index.ts';

/** What a method's panel would tender now. */
export interface PanelTender {
  readonly tendered_minor: number;
  readonly reference?: string | undefined;
}

export interface Outcome {
  /** Still open after everything on the counter and what is in the panel. */
  readonly due_minor: number;
  readonly change_minor: number;
  readonly cashRounding_minor: number;
  /** Too much of what gives no change; zero when it can be taken. */
  readonly over_minor: number;
}

/** What comes of the parts on the counter and what the panel would add: the same rules as the books'. */
export function outcomeOf(
  cart: Pick<Cart, 'total_minor' | 'tenders'>,
  rule: CashRounding | null,
  panel: { readonly kind: PaymentMethodInfo['kind']; readonly tender: PanelTender } | undefined,
): Outcome {
  const payments: PaymentInput[] = cart.tenders.map(({ id, kind, tendered_minor }) => ({
    id,
    kind,
    amount_minor: tendered_minor,
  }));
  if (panel) payments.push({ id: 'panel', kind: panel.kind, amount_minor: panel.tender.tendered_minor });
  const { due_minor, change_minor, cashRounding_minor } = settle(
    cart.total_minor,
    payments,
    rule ?? undefined,
  );
  const cash = payments.reduce(
    (sum, { kind, amount_minor }) => sum + (kind === 'cash' ? amount_minor : 0),
    0,
  );
  const over_minor = change_minor < 0 ? -change_minor : Math.max(0, change_minor - Math.max(0, cash));
  return { due_minor, change_minor, cashRounding_minor, over_minor };
}
