import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { returnsMethods } from '../../api/contract/returns-methods.ts';
import { Refundables } from '../returns/refundables.ts';
import { VoidSale } from '../returns/void-sale.ts';

/** Giving back and cancelling; runs where the books are kept and reads nothing of `till.db`. */
@injectable()
export class ReturnsHandlers {
  constructor(
    @inject(Refundables) private readonly refundables: Refundables,
    @inject(VoidSale) private readonly voids: VoidSale,
  ) {}

  all(): Handlers<typeof returnsMethods> {
    return {
      refundable: ({ document }) => this.refundables.ofDocument(document),
      voidSale: (input, context) => this.voids.post(input, context),
    };
  }
}
