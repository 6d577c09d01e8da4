import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import { Rights } from '@counterpart/sdk/node';
import type { cartMethods } from '../../api/contract/cart-methods.ts';
import { AddToCart } from '../cart/add-to-cart.ts';
import { CartDesk } from '../cart/cart-desk.ts';
import * as edits from '../cart/cart-edits.ts';
import { ParkingDesk } from '../parked/parking-desk.ts';
import { TakePayment } from '../cart/take-payment.ts';
import { TenderDesk } from '../cart/tender-desk.ts';
import { whoAllowed } from '../rights/who-allowed.ts';

/** The cart of this till. */
@injectable()
export class CartHandlers {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(AddToCart) private readonly add: AddToCart,
    @inject(TenderDesk) private readonly tenders: TenderDesk,
    @inject(TakePayment) private readonly payment: TakePayment,
    @inject(ParkingDesk) private readonly parking: ParkingDesk,
    @inject(Rights) private readonly rights: Rights,
  ) {}

  all(): Handlers<typeof cartMethods> {
    const { desk, add, tenders, payment, parking, rights } = this;
    return {
      cart: () => desk.show(),
      scan: ({ code, orBest }, context) => add.scan(code, orBest, context),
      addItem: (item, context) => add.item(item, context),
      addOpenItem: (item, context) => add.openItem(item, context),
      setQuantity: ({ line, quantity_milli }, context) =>
        desk.edit(context, (draft) => edits.setQuantity(draft, line, quantity_milli)),
      setLineDiscount: ({ line, discount }, context) =>
        desk.edit(context, (draft) => edits.setLineDiscount(draft, line, discount, whoAllowed(context))),
      setSaleDiscount: ({ discount }, context) =>
        desk.edit(context, (draft) => edits.setSaleDiscount(draft, discount, whoAllowed(context))),
      setExempt: ({ reason }, context) => {
        if (reason !== null) rights.require(context, 'sales.sellExempt');
        return desk.edit(context, (draft) => edits.setExempt(draft, reason, whoAllowed(context)));
      },
      setPrice: ({ line, unitPrice_minor }, context) =>
        desk.edit(context, (draft) => edits.setPrice(draft, line, unitPrice_minor, whoAllowed(context))),
      setNote: ({ line, note }, context) => desk.edit(context, (draft) => edits.setNote(draft, line, note)),
      removeLine: ({ line }, context) => desk.edit(context, (draft) => edits.removeLine(draft, line)),
      clearCart: () => parking.clear(),
      restoreLines: ({ lines, saleDiscount }, context) =>
        desk.edit(context, (draft) => {
          if (saleDiscount === undefined) return edits.restoreLines(draft, lines);
          if (saleDiscount !== null) rights.require(context, 'sales.discount');
          const discounted = edits.setSaleDiscount(draft, saleDiscount, whoAllowed(context));
          return edits.restoreLines(discounted, lines);
        }),
      addTender: (tender, context) => tenders.add(tender, context),
      removeTender: ({ tender }, context) => tenders.remove(tender, context),
      takePayment: ({ payments, total_minor }) => payment.take(payments, total_minor),
      newSale: (_, context) => desk.edit(context, (draft) => draft),
    };
  }
}
