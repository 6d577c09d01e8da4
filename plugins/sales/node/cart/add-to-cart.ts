import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal } from '@counterpart/sdk';
import { Contracts, Ids } from '@counterpart/sdk/node';
import { type Cart, salesContract, type Sellable, splitQuantity } from '../../api/index.ts';
import { unknownCode } from '../barcodes/unknown-code.ts';
import { CartDesk } from './cart-desk.ts';
import { addOpenItem, addSellable } from './cart-edits.ts';
import { LookUp } from './look-up.ts';

const ONE_MILLI = 1000;

interface WantedItem {
  readonly provider: string;
  readonly ref: string;
  readonly quantity_milli: number;
}

interface OpenItem {
  readonly name: string;
  readonly unitPrice_minor: number;
  readonly quantity_milli: number;
  readonly taxClass: string | null;
}

/** Puts things into the cart: by code, by reference, or with a price of their own. */
@injectable()
export class AddToCart {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(Contracts) private readonly contracts: Contracts,
    @inject(LookUp) private readonly lookUp: LookUp,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  /** With `orBest`, a text that is nobody's code adds the best match of a search for it. */
  scan(text: string, orBest: boolean, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const shop = this.contracts.client(salesContract);
      const read = await shop.readCode({ code: text });
      if (read.kind === 'item') return addSellable(draft, read.sellable, read, this.ids.next());
      const best = orBest ? await this.#best(text) : undefined;
      return best ? addSellable(draft, best.sellable, best, this.ids.next()) : unknownCode(read);
    });
  }

  async #best(text: string): Promise<{ sellable: Sellable; quantity_milli: number } | undefined> {
    const { text: term, quantity_milli } = splitQuantity(text) ?? { text, quantity_milli: ONE_MILLI };
    const [sellable] = await this.contracts.client(salesContract).search({ term, limit: 1 });
    return sellable && { sellable, quantity_milli };
  }

  item({ provider, ref, quantity_milli }: WantedItem, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const found = await this.lookUp.item(provider, ref);
      return isRefusal(found) ? found : addSellable(draft, found, { quantity_milli }, this.ids.next());
    });
  }

  openItem(item: OpenItem, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const unknown = await this.lookUp.unknownTaxClass(item.taxClass);
      return unknown ?? addOpenItem(draft, item, this.ids.next());
    });
  }
}
