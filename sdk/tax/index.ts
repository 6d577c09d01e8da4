export type { TaxAmount, TaxRate } from './tax-rate.ts';
export type { TaxedAmount } from './taxed-amount.ts';
export { splitIncluded } from './split-included.ts';
export { addExcluded } from './add-excluded.ts';
export { taxOnAmount } from './tax-on-amount.ts';
export { taxShares } from './tax-shares.ts';
export type { TaxShares } from './tax-shares.ts';
