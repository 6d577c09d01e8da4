import { field, operation, query, v } from '@counterpart/sdk';
import { CartSchema } from '../cart.ts';
import { DiscountSchema, PriceSchema, QuantitySchema } from '../fields.ts';
import { PaymentSchema } from '../sale-input.ts';
import { NewTenderSchema } from '../tender.ts';
import { POST_SALE_REFUSALS } from './posting-methods.ts';

const till = { scope: 'till', permission: 'sales.sell', output: CartSchema } as const;
const line = field.id();

/** The cart being filled at this till; every answer is the whole priced cart. */
export const cartMethods = {
  cart: query({
    ...till,
    description: "This till's cart, priced.",
    input: v.object({}),
  }),
  scan: operation({
    ...till,
    description: 'Adds what carries this code or label; "3×" before the code sets the quantity.',
    input: v.object({
      code: field.requiredText(200),
      orBest: v.optional(
        v.pipe(v.boolean(), v.description('If nothing carries it: the best match of a search for it.')),
        false,
      ),
    }),
    refusals: ['unknown-code', 'choose-first', 'whole-only', 'one-of-a-kind', 'cannot-be-priced'],
  }),
  addItem: operation({
    ...till,
    description: 'Adds something that can be sold.',
    input: v.object({
      provider: field.id(),
      ref: field.id(),
      quantity_milli: v.optional(QuantitySchema, 1000),
    }),
    refusals: ['unknown-item', 'choose-first', 'whole-only', 'one-of-a-kind', 'cannot-be-priced'],
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
    description: 'Sets how many of a line: of one that is given back, how many come back.',
    input: v.object({ line, quantity_milli: QuantitySchema }),
    refusals: ['unknown-line', 'whole-only', 'one-of-a-kind', 'cannot-be-priced', 'refund-exceeded'],
  }),
  setLineDiscount: operation({
    ...till,
    permission: 'sales.discount',
    description: 'Gives a discount on a line, or takes it away with null.',
    input: v.object({ line, discount: v.nullable(DiscountSchema) }),
    refusals: ['unknown-line', 'not-discountable', 'cannot-be-priced', 'not-on-a-return'],
  }),
  setSaleDiscount: operation({
    ...till,
    permission: 'sales.discount',
    description: 'Gives a discount on the whole sale, or takes it away with null.',
    input: v.object({ discount: v.nullable(DiscountSchema) }),
  }),
  setExempt: operation({
    ...till,
    description:
      'Sells the whole cart without tax, for a reason that is kept with the sale; taxed again with null. Needs the right sales.sellExempt.',
    input: v.object({ reason: v.nullable(field.requiredText(200)) }),
    refusals: ['cannot-be-priced'],
  }),
  setPrice: operation({
    ...till,
    permission: 'sales.changePrice',
    description: 'Charges another price for a line.',
    input: v.object({ line, unitPrice_minor: PriceSchema }),
    refusals: ['unknown-line', 'cannot-be-priced', 'not-on-a-return'],
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
    refusals: ['unknown-line', 'refund-exceeded'],
  }),
  addTender: operation({
    ...till,
    description: 'Adds a part of the payment, which stays with the cart until the payment is taken.',
    input: NewTenderSchema,
    refusals: [
      'empty-sale',
      'unknown-payment-method',
      'reference-needed',
      'not-refundable',
      'nothing-due',
      'payment-sign',
      'payment-over',
      'cannot-be-priced',
    ],
  }),
  removeTender: operation({
    ...till,
    description: 'Takes a part of the payment away again.',
    input: v.object({ tender: field.id() }),
    refusals: ['unknown-tender', 'cannot-be-priced'],
  }),
  takePayment: operation({
    ...till,
    description:
      'Posts the cart as paid with its tenders and these payments; answers with an empty cart that carries the receipt.',
    input: v.object({
      payments: v.optional(v.array(PaymentSchema), []),
      total_minor: v.pipe(field.minor(), v.description('The total that was shown.')),
    }),
    refusals: POST_SALE_REFUSALS,
  }),
  newSale: operation({
    ...till,
    description: 'Puts the receipt of the last sale away.',
    input: v.object({}),
  }),
} as const;
