import { inject, injectable } from 'inversify';
import { Contracts } from '@counterpart/sdk/node';
import { type Cart, salesContract } from '../../api/index.ts';
import { type CartDraft, linesIn } from './cart-draft.ts';

/** The cart as the screen shows it. Prices are asked of the shop, which may be kept on another computer. */
@injectable()
export class PriceCart {
  constructor(@inject(Contracts) private readonly contracts: Contracts) {}

  /** Throws a fault `cannot-be-priced` when the figures leave what can be counted. */
  async price(draft: CartDraft): Promise<Cart> {
    const shop = this.contracts.client(salesContract);
    const inCart = linesIn(draft);
    const priced = await shop.price({
      saleDiscount: draft.saleDiscount,
      lines: inCart.map(({ id, quantity_milli, unitPrice_minor, taxClass, discount }) => ({
        id,
        quantity_milli,
        unitPrice_minor,
        taxClass,
        discount,
      })),
    });
    const receipt = draft.document === null ? null : await shop.receipt({ id: draft.document });
    const { lines, ...figures } = priced;
    return {
      ...figures,
      id: draft.id,
      revision: draft.revision,
      saleDiscount: draft.saleDiscount,
      receipt,
      lines: inCart.map(({ position: _position, removed: _removed, ...line }, index) => ({
        ...line,
        ...lines[index]!,
      })),
    };
  }
}
