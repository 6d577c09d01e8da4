import { inject, injectable } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { salesContract } from '../../api/index.ts';
import { CartHandlers } from './cart-handlers.ts';
import { CatalogueHandlers } from './catalogue-handlers.ts';
import { DocumentsHandlers } from './documents-handlers.ts';
import { PaymentMethodHandlers } from './payment-method-handlers.ts';
import { ParkedHandlers } from './parked-handlers.ts';
import { PostingHandlers } from './posting-handlers.ts';
import { ShiftHandlers } from './shift-handlers.ts';

/** `sales/v1`: which use case answers which method, one class a concern as in `api/contract`. */
@injectable()
export class SalesHandlers {
  constructor(
    @inject(CatalogueHandlers) private readonly catalogue: CatalogueHandlers,
    @inject(PostingHandlers) private readonly posting: PostingHandlers,
    @inject(PaymentMethodHandlers) private readonly paymentMethods: PaymentMethodHandlers,
    @inject(DocumentsHandlers) private readonly documents: DocumentsHandlers,
    @inject(ShiftHandlers) private readonly shifts: ShiftHandlers,
    @inject(CartHandlers) private readonly cart: CartHandlers,
    @inject(ParkedHandlers) private readonly parked: ParkedHandlers,
  ) {}

  all(): Handlers<(typeof salesContract)['methods']> {
    return {
      ...this.catalogue.all(),
      ...this.posting.all(),
      ...this.paymentMethods.all(),
      ...this.documents.all(),
      ...this.shifts.all(),
      ...this.cart.all(),
      ...this.parked.all(),
    };
  }
}
