import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { cartMethods } from '../../api/contract/cart-methods.ts';
import { AddToCart } from '../cart/add-to-cart.ts';
import { CartDesk } from '../cart/cart-desk.ts';
import * as edits from '../cart/cart-edits.ts';
import { ParkingDesk } from '../parked/parking-desk.ts';
import { TakePayment } from '../cart/take-payment.ts';
import { TenderDesk } from '../cart/tender-desk.ts';

/** The cart of this till. */
@injectable()
export class CartHandlers {
  constructor(
    @inject(CartDesk) private readonly desk: CartDesk,
    @inject(AddToCart) private readonly add: AddToCart,
    @inject(TenderDesk) private readonly tenders: TenderDesk,
    @inject(TakePayment) private readonly payment: TakePayment,
    @inject(ParkingDesk) private readonly parking: ParkingDesk,
  ) {}

  all(): Handlers<typeof cartMethods> {
    const { desk, add, tenders, payment, parking } = this;
    return {
      cart: () => desk.show(),
      scan: ({ code }) => add.scan(code),
      addItem: ({ provider, ref, quantity_milli }) => add.item(provider, ref, quantity_milli),
      addOpenItem: (item) => add.openItem(item),
      setQuantity: ({ line, quantity_milli }) =>
        desk.edit((draft) => edits.setQuantity(draft, line, quantity_milli)),
      setLineDiscount: ({ line, discount }) =>
        desk.edit((draft) => edits.setLineDiscount(draft, line, discount)),
      setSaleDiscount: ({ discount }) => desk.edit((draft) => edits.setSaleDiscount(draft, discount)),
      setPrice: ({ line, unitPrice_minor }) =>
        desk.edit((draft) => edits.setPrice(draft, line, unitPrice_minor)),
      setNote: ({ line, note }) => desk.edit((draft) => edits.setNote(draft, line, note)),
      removeLine: ({ line }) => desk.edit((draft) => edits.removeLine(draft, line)),
      clearCart: () => parking.clear(),
      restoreLines: ({ lines, saleDiscount }) =>
        desk.edit((draft) => edits.restoreLines(draft, lines, saleDiscount)),
      addTender: (tender) => tenders.add(tender),
      removeTender: ({ tender }) => tenders.remove(tender),
      takePayment: ({ payments, total_minor }) => payment.take(payments, total_minor),
      newSale: () => desk.edit((draft) => draft),
    };
  }
}
