export { DISCOUNT_LIMITS } from './discount-limits.ts';
export {
  type CashPiece,
  CashPiecesSchema,
  type CountedCash,
  CountedCashSchema,
  sumOfCash,
} from './counted-cash.ts';
export { type CountDraft, type CountDraftInput } from './count-draft.ts';
export {
  type CashMovement,
  type CashMovementKind,
  type CountedTender,
  type Shift,
  type ShiftCount,
} from './shift.ts';
export {
  reportSections,
  type ReportRow,
  type ReportSection,
  type ReportText,
  type ReportWriter,
} from './shift-report-sections.ts';
export {
  type DrawerFigures,
  type ShiftFigures,
  type XReport,
  type ZContent,
  type ZReport,
  type ZSummary,
} from './shift-report.ts';
export {
  type BarcodePattern,
  type EmbeddedCode,
  isPattern,
  parsePattern,
  type PatternProblem,
  readByPattern,
} from './barcodes/barcode-pattern.ts';
export { labelledFigures } from './barcodes/embedded-figures.ts';
export type { ReadCode, ShopBarcodePattern } from './contract/barcodes-methods.ts';
export { type Cart, type CartLine, CartLineSchema, CartSchema } from './cart.ts';
export { DiscountSchema } from './fields.ts';
export type { ShopPaymentMethod } from './contract/payment-methods.ts';
export { payArgument, type PayArgument, readPayArgument } from './pay-argument.ts';
export {
  type PaymentMethod,
  type PaymentMethodInfo,
  PaymentMethods,
  type PaymentOffer,
  type ReferenceRule,
  type TenderProps,
  type ItemToPay,
  itemsToPay,
} from './payment-methods.ts';
export { type NewItemForm, type NewItemProps, NewItems } from './new-items.ts';
export { PARKED_VERSION, type ParkedContent, type ParkedSale, type TakenSale } from './parked.ts';
export {
  type CartParty,
  type KnownParty,
  type NewPartyProps,
  Parties,
  type Party,
  type PartyName,
  type PartyProvider,
  type PartyRef,
  PartyRefSchema,
} from './parties.ts';
export { type ItemToPrice, type PartyPrice, type PartyPricing, Pricing } from './party-pricing.ts';
export { type PriceOrigin, PriceOriginSchema } from './price-origin.ts';
export { composeReceipt, type ReceiptTemplate } from './paper/compose-receipt.ts';
export { type ReceiptBlock, ReceiptBlocks, type ReceiptPlace } from './paper/receipt-blocks.ts';
export type { PostedDocument, PostedDocumentLine, PostedPayment, RefundedLine } from './posted-document.ts';
export { type Receipt, ReceiptSchema, type SaleSummary } from './receipt.ts';
export { type Refundable, RefundableSchema, type RefundableLine } from './refundable.ts';
export {
  type Disposition,
  DispositionSchema,
  type DocumentKind,
  DocumentKindSchema,
  type DocumentRef,
  DocumentRefSchema,
} from './returns.ts';
export type { PricedSale, PriceInput, PriceLine, TaxInput } from './price-input.ts';
export type { Payment, SaleInput, SaleLineInput } from './sale-input.ts';
export {
  type LineCost,
  type PostingOptions,
  type PostingPart,
  type PostingParticipant,
  SalePosting,
} from './sale-posting.ts';
export { salesContract } from './sales-contract.ts';
export type { NewTender, Tender } from './tender.ts';
export { taxesByPlace } from './taxes-by-place.ts';
export { splitQuantity } from './scan-text.ts';
export type { Category, Sellable } from './sellable.ts';
export {
  LIABILITY_TAX_CLASS,
  type SellableCategory,
  type SellableItem,
  type SellableProvider,
  Sellables,
} from './sellables.ts';
