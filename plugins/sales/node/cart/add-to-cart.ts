import { inject, injectable } from 'inversify';
import { type CallContext, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { Contracts, Ids } from '@counterpart/sdk/node';
import { type Cart, salesContract, splitQuantity } from '../../api/index.ts';
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

  /** The whole text first: a stock code may well look like a quantity and a code. */
  scan(text: string, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const shop = this.contracts.client(salesContract);
      const whole = await shop.resolve({ code: text });
      if (whole) return addSellable(draft, whole, ONE_MILLI, this.ids.next());
      const split = splitQuantity(text);
      const found = split && (await shop.resolve({ code: split.text }));
      if (found) return addSellable(draft, found, split.quantity_milli, this.ids.next());
      const code = split?.text ?? text;
      return refusal('unknown-code', `Nothing here has the code "${code}".`, { code });
    });
  }

  item({ provider, ref, quantity_milli }: WantedItem, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const found = await this.lookUp.item(provider, ref);
      return isRefusal(found) ? found : addSellable(draft, found, quantity_milli, this.ids.next());
    });
  }

  openItem(item: OpenItem, context: CallContext): Promise<Cart | Refusal> {
    return this.desk.edit(context, async (draft) => {
      const unknown = await this.lookUp.unknownTaxClass(item.taxClass);
      return unknown ?? addOpenItem(draft, item, this.ids.next());
    });
  }
}
