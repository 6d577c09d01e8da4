import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { paymentMethodMethods } from '../../api/contract/payment-methods.ts';
import { OfferedMethods } from '../payments/offered-methods.ts';
import { ShopPaymentMethods } from '../payments/shop-payment-methods.ts';

/** The ways to pay; runs where the books are kept. */
@injectable()
export class PaymentMethodHandlers {
  constructor(
    @inject(OfferedMethods) private readonly offered: OfferedMethods,
    @inject(ShopPaymentMethods) private readonly own: ShopPaymentMethods,
  ) {}

  all(): Handlers<typeof paymentMethodMethods> {
    const { offered, own } = this;
    return {
      paymentMethods: async ({ party, items }) => (await offered.all(party, items)).map(({ info }) => info),
      shopPaymentMethods: () => own.all(),
      savePaymentMethod: (method, context) => own.save(method, context),
      orderPaymentMethods: ({ methods }, context) => own.order(methods, context),
    };
  }
}
