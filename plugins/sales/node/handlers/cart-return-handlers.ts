import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { cartReturnMethods } from '../../api/contract/cart-return-methods.ts';
import { GiveBack } from '../cart/give-back.ts';

/** What comes back, in the cart of this till. */
@injectable()
export class CartReturnHandlers {
  constructor(@inject(GiveBack) private readonly giveBack: GiveBack) {}

  all(): Handlers<typeof cartReturnMethods> {
    const { giveBack } = this;
    return {
      addRefund: ({ document, lines }, context) => giveBack.fromReceipt(document, lines, context),
      addReturn: (item, context) => giveBack.withoutReceipt(item, context),
      addOpenReturn: (item, context) => giveBack.openItem(item, context),
      setReturn: ({ line, disposition, reason }, context) =>
        giveBack.change(line, { disposition, reason }, context),
    };
  }
}
