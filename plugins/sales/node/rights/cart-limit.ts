import { inject, injectable } from 'inversify';
import type { CallContext } from '@counterpart/sdk';
import { Rights } from '@counterpart/sdk/node';
import type { Cart } from '../../api/index.ts';
import { type CartDraft, linesIn } from '../cart/cart-draft.ts';
import { type BeyondLimit, beyondLimit, type DiscountedSale, isBeyond } from './beyond-limit.ts';
import { DiscountLimits } from './discount-limits.ts';
import { whoAllowed } from './who-allowed.ts';

interface Edited {
  readonly before: CartDraft;
  readonly draft: CartDraft;
  /** The edited draft, priced. */
  readonly cart: Cart;
}

/**
 * Holds a cart to the limit of whoever edits it, at every edit: fewer of a line with a fixed discount may go beyond it,
 * too. What somebody else gave or approved stands; where the books are kept it is checked once more by their rights.
 */
@injectable()
export class CartLimit {
  constructor(
    @inject(DiscountLimits) private readonly limits: DiscountLimits,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  /** The edited draft, saying who allowed what goes beyond. Throws `not-permitted`: a PIN of somebody with more room helps. */
  async allowed({ before, draft, cart }: Edited, context: CallContext): Promise<CartDraft> {
    const { user, approval } = context;
    const sale = discountsOf({ before, draft, cart }, user?.id ?? null);
    const beyond = beyondLimit(await this.limits.of(user), sale);
    if (!isBeyond(beyond)) return draft;
    const fits = approval && !isBeyond(beyondLimit(await this.limits.of(user, approval.user), sale));
    if (!fits) this.rights.require(context, 'sales.discountBeyondLimit');
    return allow(draft, beyond, whoAllowed(context));
  }
}

/** What stood before this edit and somebody else answers for is allowed. */
function discountsOf({ before, draft, cart }: Edited, user: string | null): DiscountedSale {
  const bySomebodyElse = (by: string | null) => by !== null && by !== user;
  const stood = new Map(before.lines.map(({ id, discount }) => [id, discount]));
  return {
    lines: linesIn(draft).map(({ id, discount, discountBy }, index) => {
      const { base_minor, lineDiscount_minor } = cart.lines[index]!;
      const allowed = stood.get(id) === discount && bySomebodyElse(discountBy);
      return { base_minor, lineDiscount_minor, allowed };
    }),
    saleDiscount_minor: cart.saleDiscount_minor,
    saleDiscountAllowed: before.saleDiscount === draft.saleDiscount && bySomebodyElse(draft.saleDiscountBy),
  };
}

function allow(draft: CartDraft, beyond: BeyondLimit, by: string | null): CartDraft {
  const changed = new Set(linesIn(draft).filter((_, index) => beyond.lines[index]));
  return {
    ...draft,
    saleDiscountBy: beyond.sale ? by : draft.saleDiscountBy,
    lines: draft.lines.map((line) => (changed.has(line) ? { ...line, discountBy: by } : line)),
  };
}
