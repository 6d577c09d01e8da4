export type * from './types.ts';
export { priceDocument } from './price-document.ts';
export { documentTotals } from './document-totals.ts';
export type { DocumentTotals } from './document-totals.ts';
export { type Settlement, settle } from './settle.ts';
export { PricingError } from './pricing-error.ts';
export type { PricingErrorCode } from './pricing-error.ts';
export {
  DiscountSchema,
  PostedLineSchema,
  PricedDocumentSchema,
  PricedLineSchema,
  TaxAmountSchema,
  TaxTotalSchema,
} from './schemas.ts';
