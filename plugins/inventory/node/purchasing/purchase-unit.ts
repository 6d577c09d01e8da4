import type { PurchaseUnit } from '../../api/index.ts';

/** One of the unit that stock is counted in, in thousandths of it. */
export const COUNTED_MILLI = 1000;

/** The unit that a product's stock is counted in, as a unit to buy it in. */
export const COUNTED_UNIT: PurchaseUnit = { id: null, name: '', factor_milli: COUNTED_MILLI };
