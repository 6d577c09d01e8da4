import { field, operation, query, v } from '@counterpart/sdk';
import { ReceiptSchema } from '../receipt.ts';
import { RefundableSchema } from '../refundable.ts';
import { ReasonSchema } from '../returns.ts';

/** Giving back and cancelling; what is given back is posted by `postSale`, beside what is sold. */
export const returnsMethods = {
  refundable: query({
    scope: 'shop',
    permission: 'sales.sell',
    description: 'The lines of a document with what is left of each; null when there is no such document.',
    input: v.object({ document: field.id() }),
    output: v.nullable(RefundableSchema),
  }),
  voidSale: operation({
    scope: 'shop',
    permission: 'sales.void',
    description:
      'Cancels a document by a new one that mirrors it: lines, taxes, payments, cash rounding. Once, and only while nothing of it was given back.',
    input: v.strictObject({ document: field.id(), reason: ReasonSchema }),
    output: ReceiptSchema,
    refusals: [
      'unknown-document',
      'cannot-void-a-void',
      'already-voided',
      'already-refunded',
      'refunded-since',
      'unknown-payment-method',
      'not-refundable',
      'payment-refused',
      'no-open-shift',
      'out-of-stock',
      'module-off',
      'request-reused',
    ],
  }),
} as const;
