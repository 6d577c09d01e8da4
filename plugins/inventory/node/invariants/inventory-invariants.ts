import type { Invariant } from '@counterpart/sdk/node';
import { categoryInvariants } from './category-invariants.ts';
import { pictureInvariants } from './picture-invariants.ts';
import { priceInvariants } from './price-invariants.ts';
import { productInvariants } from './product-invariants.ts';
import { purchasingInvariants } from './purchasing-invariants.ts';
import { searchInvariants } from './search-invariants.ts';
import { stockTakeInvariants } from './stock-take-invariants.ts';
import { serialInvariants } from './serial-invariants.ts';
import { stockInvariants } from './stock-invariants.ts';
import { transferInvariants } from './transfer-invariants.ts';
import { valueInvariants } from './value-invariants.ts';
import { variantInvariants } from './variant-invariants.ts';

export const inventoryInvariants: readonly Invariant[] = [
  ...productInvariants,
  ...priceInvariants,
  ...categoryInvariants,
  ...variantInvariants,
  ...pictureInvariants,
  ...serialInvariants,
  ...stockInvariants,
  ...stockTakeInvariants,
  ...valueInvariants,
  ...transferInvariants,
  ...purchasingInvariants,
  ...searchInvariants,
];
