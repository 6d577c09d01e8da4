import { inject, injectable } from 'inversify';
import { type CallContext, formatAmount, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts, Ids, ShopService } from '@counterpart/sdk/node';
import { type Cart, type NewTender, type PaymentMethodInfo, salesContract } from '../../api/index.ts';
import { unfitPayment, unknownMethod } from '../payments/unfit-payment.ts';
import { CartDesk } from './cart-desk.ts';
import { linesIn } from './cart-draft.ts';
import { PriceCart } from './price-cart.ts';

/**
 * A payment in several parts, kept with the cart while it is put together: so it survives a reload, a crash and a
 * keeper that goes away. Nothing of it is in the books before the payment is taken.
 */
@injectable()
export class TenderDesk {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(PriceCart) private readonly prices: PriceCart,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  add(tender: NewTender, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      if (linesIn(draft).length === 0) return refusal('empty-sale', 'There is nothing to pay for yet.');
      const methods = await this.contracts.client(salesContract).paymentMethods({ party: draft.party });
      const info = methods.find(({ id }) => id === tender.method);
      const position = draft.tenders.length;
      if (!info || info.unavailable !== null) return unknownMethod(tender.method, info, methods, position);
      const cart = await this.prices.price(draft);
      const refused = unfitPayment(tender, info, position) ?? (await this.#tooMuch(cart, tender, info));
      if (refused) return refused;
      const { id: method, title, kind } = info;
      const { tendered_minor, reference } = tender;
      const added = {
        id: this.ids.next(),
        method,
        title,
        kind,
        tendered_minor,
        reference: reference || null,
      };
      return { ...draft, tenders: [...draft.tenders, added] };
    });
  }

  remove(tender: string, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, (draft) => {
      const tenders = draft.tenders.filter(({ id }) => id !== tender);
      if (tenders.length < draft.tenders.length) return { ...draft, tenders };
      return refusal('unknown-tender', 'This part of the payment is no longer there.', { tender });
    });
  }

  /** Only cash may be more than is due, and only towards the shop: the rest is change. */
  async #tooMuch(
    { due_minor }: Cart,
    { tendered_minor }: NewTender,
    { kind, title }: PaymentMethodInfo,
  ): Promise<Refusal | undefined> {
    if (due_minor === 0) return refusal('nothing-due', 'Everything is paid. Take the payment.');
    if (due_minor * tendered_minor < 0) {
      const sentence = due_minor < 0 ? 'This is to be paid back.' : 'There is nothing to pay back here.';
      return refusal('payment-sign', sentence);
    }
    if (kind === 'cash' || Math.abs(tendered_minor) <= Math.abs(due_minor)) return undefined;
    const { currency, locale } = await this.shops.get();
    const most = formatAmount(Math.abs(due_minor), { currency, locale });
    const over_minor = tendered_minor - due_minor;
    return refusal('payment-over', `By ${title} it can be ${most} at most: change is given only on cash.`, {
      over_minor,
      due_minor,
    });
  }
}
