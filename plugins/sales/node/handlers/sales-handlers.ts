import type { Container } from 'inversify';
import type { Handlers } from '@counterpart/sdk';
import type { salesContract } from '../../api/index.ts';
import { BarcodesHandlers } from './barcodes-handlers.ts';
import { CartHandlers } from './cart-handlers.ts';
import { CartReturnHandlers } from './cart-return-handlers.ts';
import { CatalogueHandlers } from './catalogue-handlers.ts';
import { CountDraftHandlers } from './count-draft-handlers.ts';
import { DocumentsHandlers } from './documents-handlers.ts';
import { PaymentMethodHandlers } from './payment-method-handlers.ts';
import { FavouritesHandlers } from './favourites-handlers.ts';
import { ParkedHandlers } from './parked-handlers.ts';
import { PartyHandlers } from './party-handlers.ts';
import { PaperHandlers } from './paper-handlers.ts';
import { PostingHandlers } from './posting-handlers.ts';
import { ShiftPrintHandlers } from './shift-print-handlers.ts';
import { ShiftHandlers } from './shift-handlers.ts';
import { ReturnsHandlers } from './returns-handlers.ts';

/** `sales/v1`: which use case answers which method, one class a concern as in `api/contract`. */
export function salesHandlers(container: Container): Handlers<(typeof salesContract)['methods']> {
  return {
    ...container.get(CatalogueHandlers).all(),
    ...container.get(PostingHandlers).all(),
    ...container.get(PaymentMethodHandlers).all(),
    ...container.get(DocumentsHandlers).all(),
    ...container.get(PaperHandlers).all(),
    ...container.get(ShiftHandlers).all(),
    ...container.get(CountDraftHandlers).all(),
    ...container.get(ShiftPrintHandlers).all(),
    ...container.get(ReturnsHandlers).all(),
    ...container.get(CartHandlers).all(),
    ...container.get(CartReturnHandlers).all(),
    ...container.get(PartyHandlers).all(),
    ...container.get(ParkedHandlers).all(),
    ...container.get(BarcodesHandlers).all(),
    ...container.get(FavouritesHandlers).all(),
  };
}
