import { defineContract, field, operation, query, v } from '@counterpart/sdk';
import { CartSchema } from './cart.ts';
import { DiscountSchema, PriceSchema, QuantitySchema } from './fields.ts';
import { ReceiptSchema, SaleSummarySchema } from './receipt.ts';
import { PaymentSchema, PricedSaleSchema, PriceInputSchema, SaleInputSchema } from './sale-input.ts';
import { CategorySchema, SellableSchema } from './sellable.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;
const till = { scope: 'till', permission: 'sales.sell', output: CartSchema } as const;
const line = field.id();

/** What a sale can be refused with. `out-of-stock` is for the modules that take part in a posting. */
export const POST_SALE_REFUSALS = [
  'empty-sale',
  'unknown-code',
  'unknown-item',
  'unknown-tax-class',
  'unknown-payment-method',
  'cannot-be-priced',
  'totals-differ',
  'payment-short',
  'payment-over',
  'out-of-stock',
  'request-reused',
] as const;

export const salesContract = defineContract('sales/v1', {
  search: query({
    ...shop,
    description: 'What can be sold and matches a few typed letters.',
    input: v.object({ term: field.text(200), limit: v.optional(field.limit(100), 24) }),
    output: v.array(SellableSchema),
  }),
  browse: query({
    ...shop,
    description: 'One page of what can be sold, of one category or of all.',
    input: v.object({
      category: v.optional(v.nullable(v.object({ provider: field.id(), ref: field.id() })), null),
      limit: v.optional(field.limit(500), 60),
      offset: v.optional(field.positiveMinor(), 0),
    }),
    output: v.array(SellableSchema),
  }),
  categories: query({
    ...shop,
    description: 'The categories to browse.',
    input: v.object({}),
    output: v.array(CategorySchema),
  }),
  resolve: query({
    ...shop,
    description: 'What carries exactly this barcode or stock code; null when nothing does.',
    input: v.object({ code: field.requiredText(200) }),
    output: v.nullable(SellableSchema),
  }),
  sellable: query({
    ...shop,
    description: 'One thing that can be sold, as it is now; null when it is no longer there.',
    input: v.object({ provider: field.id(), ref: field.id() }),
    output: v.nullable(SellableSchema),
  }),
  price: query({
    ...shop,
    description: 'What some lines come to: discounts, taxes, total. Posts nothing.',
    input: PriceInputSchema,
    output: PricedSaleSchema,
  }),
  postSale: operation({
    ...shop,
    description:
      'Posts a paid sale in one transaction and gives its receipt. The same request id gives the same receipt again.',
    input: SaleInputSchema,
    output: ReceiptSchema,
    refusals: POST_SALE_REFUSALS,
  }),
  receipt: query({
    ...shop,
    description: 'A posted sale; null when there is none with this id.',
    input: v.object({ id: field.id() }),
    output: v.nullable(ReceiptSchema),
  }),
  saleByRequest: query({
    ...shop,
    description: 'The sale that this request posted; null when it posted none.',
    input: v.object({ requestId: field.id() }),
    output: v.nullable(ReceiptSchema),
  }),
  recentSales: query({
    ...shop,
    permission: 'sales.viewSales',
    description: 'The newest sales of all tills.',
    input: v.object({ limit: v.optional(field.limit(500), 50) }),
    output: v.array(SaleSummarySchema),
  }),
  register: query({
    ...shop,
    description: 'The number series of a till (this one when none is named); null before its first sale.',
    input: v.object({ till: v.optional(field.id()) }),
    output: v.nullable(v.object({ id: field.id(), name: v.string(), lastReceipt: v.number() })),
  }),

  cart: query({
    ...till,
    description: "This till's cart, priced.",
    input: v.object({}),
  }),
  scan: operation({
    ...till,
    description: 'Adds what carries this code; "3×" before the code sets the quantity.',
    input: v.object({ code: field.requiredText(200) }),
    refusals: ['unknown-code', 'cannot-be-priced'],
  }),
  addItem: operation({
    ...till,
    description: 'Adds something that can be sold.',
    input: v.object({
      provider: field.id(),
      ref: field.id(),
      quantity_milli: v.optional(QuantitySchema, 1000),
    }),
    refusals: ['unknown-item', 'cannot-be-priced'],
  }),
  addOpenItem: operation({
    ...till,
    description: 'Adds an item that no module knows, with a name and a price.',
    input: v.object({
      name: field.requiredText(200),
      unitPrice_minor: PriceSchema,
      quantity_milli: v.optional(QuantitySchema, 1000),
      taxClass: v.optional(v.nullable(field.id()), null),
    }),
    refusals: ['unknown-tax-class', 'cannot-be-priced'],
  }),
  setQuantity: operation({
    ...till,
    description: 'Sets how many of a line.',
    input: v.object({ line, quantity_milli: QuantitySchema }),
    refusals: ['unknown-line', 'cannot-be-priced'],
  }),
  setLineDiscount: operation({
    ...till,
    permission: 'sales.discount',
    description: 'Gives a discount on a line, or takes it away with null.',
    input: v.object({ line, discount: v.nullable(DiscountSchema) }),
    refusals: ['unknown-line', 'cannot-be-priced'],
  }),
  setSaleDiscount: operation({
    ...till,
    permission: 'sales.discount',
    description: 'Gives a discount on the whole sale, or takes it away with null.',
    input: v.object({ discount: v.nullable(DiscountSchema) }),
  }),
  setPrice: operation({
    ...till,
    permission: 'sales.changePrice',
    description: 'Charges another price for a line.',
    input: v.object({ line, unitPrice_minor: PriceSchema }),
    refusals: ['unknown-line', 'cannot-be-priced'],
  }),
  setNote: operation({
    ...till,
    description: 'Notes something on a line, or takes the note away with null.',
    input: v.object({ line, note: v.nullable(field.text(200)) }),
    refusals: ['unknown-line'],
  }),
  removeLine: operation({
    ...till,
    description: 'Takes a line out of the cart; `restoreLines` brings it back.',
    input: v.object({ line }),
    refusals: ['unknown-line'],
  }),
  clearCart: operation({
    ...till,
    description: 'Empties the cart; `restoreLines` brings everything back until the next sale.',
    input: v.object({}),
  }),
  restoreLines: operation({
    ...till,
    description: 'Undoes a removal: brings lines of this cart back where they were.',
    input: v.object({ lines: v.array(line), saleDiscount: v.optional(v.nullable(DiscountSchema)) }),
    refusals: ['unknown-line'],
  }),
  takePayment: operation({
    ...till,
    description: 'Posts the cart as paid; answers with an empty cart that carries the receipt.',
    input: v.object({
      payments: v.array(PaymentSchema),
      total_minor: v.pipe(field.minor(), v.description('The total that was shown.')),
    }),
    refusals: POST_SALE_REFUSALS,
  }),
  newSale: operation({
    ...till,
    description: 'Puts the receipt of the last sale away.',
    input: v.object({}),
  }),
});
