import { field, query, v } from '@counterpart/sdk';
import { ReceiptSchema, SaleSummarySchema } from '../receipt.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** What was posted. */
export const documentsMethods = {
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
} as const;
