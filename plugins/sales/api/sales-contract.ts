import { defineContract } from '@counterpart/sdk';
import { barcodesMethods } from './contract/barcodes-methods.ts';
import { cartMethods } from './contract/cart-methods.ts';
import { cartReturnMethods } from './contract/cart-return-methods.ts';
import { catalogueMethods } from './contract/catalogue-methods.ts';
import { countDraftMethods } from './contract/count-draft-methods.ts';
import { documentsMethods } from './contract/documents-methods.ts';
import { paymentMethodMethods } from './contract/payment-methods.ts';
import { favouritesMethods } from './contract/favourites-methods.ts';
import { partyMethods } from './contract/party-methods.ts';
import { parkedMethods } from './contract/parked-methods.ts';
import { paperMethods } from './contract/paper-methods.ts';
import { postingMethods } from './contract/posting-methods.ts';
import { shiftPrintMethods } from './contract/shift-print-methods.ts';
import { shiftMethods } from './contract/shift-methods.ts';
import { returnsMethods } from './contract/returns-methods.ts';

export const salesContract = defineContract('sales/v1', {
  ...catalogueMethods,
  ...barcodesMethods,
  ...favouritesMethods,
  ...postingMethods,
  ...paymentMethodMethods,
  ...documentsMethods,
  ...paperMethods,
  ...shiftMethods,
  ...countDraftMethods,
  ...shiftPrintMethods,
  ...returnsMethods,
  ...cartMethods,
  ...cartReturnMethods,
  ...partyMethods,
  ...parkedMethods,
});
