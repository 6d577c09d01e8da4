import { field, query, v } from '@counterpart/sdk';
import { CustomerDocumentSchema, CustomerTotalsSchema } from '../customer-history.ts';

/** What a customer bought, whichever of the merged records a receipt names. */
export const historyMethods = {
  customerHistory: query({
    scope: 'shop',
    permission: 'customers.view',
    description: 'The receipts of a customer, the newest first, any window of them, with what they come to.',
    input: v.object({
      customer: field.id(),
      limit: v.optional(field.limit(500), 50),
      offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
    }),
    output: v.object({
      /** All there are. */
      total: v.number(),
      totals: CustomerTotalsSchema,
      documents: v.array(CustomerDocumentSchema),
    }),
  }),
};
