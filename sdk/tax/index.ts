export type { ResolvedTax, TaxAmount, TaxRate, TaxTotal } from './tax-rate.ts';
export type { Taxable, TaxedAmount } from './taxed-amount.ts';
export { splitIncluded } from './split-included.ts';
export { addExcluded } from './add-excluded.ts';
export { priceCanInclude } from './tax-chain.ts';
export { taxOnAmount } from './tax-on-amount.ts';
export { taxesOn } from './taxes-on.ts';
export type { DatedTaxRate } from './taxes-on.ts';
