import { inject, injectable } from 'inversify';
import { Fault, isRefusal, type Refusal, v } from '@counterpart/sdk';
import { Contracts, Ids } from '@counterpart/sdk/node';
import { PARKED_VERSION, salesContract, type TakenSale } from '../../api/index.ts';
import { type CartDraft, type DraftLine, DraftLineSchema } from '../cart/cart-draft.ts';
import { CartStore } from '../cart/cart-store.ts';

/** Moves a parked sale into a cart in state `taking`; asked again after a crash or a lost reply, it is moved once. */
@injectable()
export class TakeUp {
  constructor(
    @inject(CartStore) private readonly store: CartStore,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** The cart with the sale in it, or why it stays empty. While the books cannot tell, the fault is thrown. */
  async finish(draft: CartDraft): Promise<CartDraft | Refusal> {
    const { id } = draft.parked!;
    const shop = this.contracts.client(salesContract);
    const taken = await shop.claimParked({ id }, { requestId: draft.request });
    if (!isRefusal(taken)) return this.#take(draft, taken);
    await this.store.letGo(draft);
    return taken;
  }

  #take(draft: CartDraft, { id, name, content, party, newPrices }: TakenSale): Promise<CartDraft> {
    if (content.version > PARKED_VERSION) throw laterVersion();
    const prices = new Map(newPrices.map(({ line, unitPrice_minor }) => [line, unitPrice_minor]));
    const lines = content.lines.map((line): DraftLine => {
      const kept = v.parse(DraftLineSchema, line);
      // What is given back from its receipt has the price it was sold for.
      const isRefund = kept.returned?.original;
      return { ...kept, newPrice_minor: isRefund ? null : (prices.get(line.id) ?? null) };
    });
    return this.store.save(draft, {
      ...draft,
      id: this.ids.next(),
      state: 'open',
      saleDiscount: content.saleDiscount,
      saleDiscountBy: content.saleDiscountBy,
      exempt: content.exempt,
      party,
      parked: { id, name },
      lines,
    });
  }
}

function laterVersion(): Fault {
  return new Fault({
    code: 'update-needed',
    message: 'A till with a newer version parked this sale. Update this till to take it up.',
    plugin: 'sales',
  });
}
