import { field, operation, v } from '@counterpart/sdk';
import { CartSchema } from '../cart.ts';
import { PriceSchema, QuantitySchema } from '../fields.ts';
import { DispositionSchema, ReasonSchema } from '../returns.ts';

const till = { scope: 'till', output: CartSchema } as const;
const why = { disposition: DispositionSchema, reason: ReasonSchema };

/** What comes back, in the same cart as what is sold: both are posted as one document. */
export const cartReturnMethods = {
  addRefund: operation({
    ...till,
    permission: 'sales.refund',
    description: 'Puts lines of a posted document into the cart, to be given back; more of the same joins.',
    input: v.strictObject({
      document: field.id(),
      lines: v.pipe(
        v.array(v.strictObject({ line: field.id(), quantity_milli: QuantitySchema, ...why })),
        v.minLength(1, 'Say what comes back.'),
        v.maxLength(1000),
      ),
    }),
    refusals: [
      'unknown-document',
      'unknown-line',
      'refund-of-refund',
      'refund-exceeded',
      'whole-only',
      'cannot-be-priced',
    ],
  }),
  addReturn: operation({
    ...till,
    permission: 'sales.refundWithoutReceipt',
    description: 'Puts something that comes back without a receipt into the cart, at the price of today.',
    input: v.strictObject({ provider: field.id(), ref: field.id(), quantity_milli: QuantitySchema, ...why }),
    refusals: ['unknown-item', 'choose-first', 'whole-only', 'cannot-be-priced'],
  }),
  addOpenReturn: operation({
    ...till,
    permission: 'sales.refundWithoutReceipt',
    description: 'Puts something into the cart that comes back without a receipt and that no module knows.',
    input: v.strictObject({
      name: field.requiredText(200),
      unitPrice_minor: PriceSchema,
      quantity_milli: v.optional(QuantitySchema, 1000),
      taxClass: v.optional(v.nullable(field.id()), null),
      ...why,
    }),
    refusals: ['unknown-tax-class', 'cannot-be-priced'],
  }),
  setReturn: operation({
    ...till,
    permission: 'sales.sell',
    description: 'Changes why a line comes back and what becomes of it.',
    input: v.strictObject({ line: field.id(), ...why }),
    refusals: ['unknown-line'],
  }),
} as const;
