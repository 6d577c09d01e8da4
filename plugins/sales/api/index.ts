export { type PaymentMethod, PaymentMethods, type TenderProps } from './payment-methods.ts';
export type { PostedDocument, PostedDocumentLine, PostedPayment } from './posted-document.ts';
export { type PostingOptions, type PostingParticipant, SalePosting } from './sale-posting.ts';
export { type SellableCategory, type SellableItem, type SellableProvider, Sellables } from './sellables.ts';
