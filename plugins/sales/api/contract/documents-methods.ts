import { field, query, v } from '@counterpart/sdk';
import { PartyRefSchema } from '../parties.ts';
import { ReceiptSchema, SaleSummarySchema } from '../receipt.ts';
import { DocumentKindSchema } from '../returns.ts';

const shop = { scope: 'shop', permission: 'sales.sell' } as const;

/** What was posted. */
export const documentsMethods = {
  receipt: query({
    ...shop,
    description: 'A posted document; null when there is none with this id.',
    input: v.object({ id: field.id() }),
    output: v.nullable(ReceiptSchema),
  }),
  receiptByNumber: query({
    ...shop,
    description: 'The document with this number, as printed: R1-000042; null when there is none.',
    input: v.object({ receipt: field.requiredText(60) }),
    output: v.nullable(ReceiptSchema),
  }),
  saleByRequest: query({
    ...shop,
    description: 'The document that this request posted; null when it posted none.',
    input: v.object({ requestId: field.id() }),
    output: v.nullable(ReceiptSchema),
  }),
  recentSales: query({
    ...shop,
    permission: 'sales.viewSales',
    description: 'The newest documents of all tills.',
    input: v.object({ limit: v.optional(field.limit(500), 50) }),
    output: v.array(SaleSummarySchema),
  }),
  findSales: query({
    ...shop,
    permission: 'sales.viewSales',
    heavy: true,
    description:
      'One page of the documents that match, the newest first. `term` is a receipt number, the code or a part of the name of something on it, an amount, or the customer by name, phone or card.',
    input: v.strictObject({
      term: v.optional(field.text(100), ''),
      kind: v.optional(v.nullable(DocumentKindSchema), null),
      party: v.optional(
        v.nullable(v.pipe(PartyRefSchema, v.description('Only what was for this customer.'))),
        null,
      ),
      from: v.optional(v.nullable(field.date()), null),
      to: v.optional(v.nullable(field.date()), null),
      limit: v.optional(field.limit(2000), 100),
      offset: v.optional(field.positiveMinor(), 0),
    }),
    output: v.object({
      sales: v.array(SaleSummarySchema),
      total: v.pipe(v.number(), v.description('How many match; counted up to 10 000.')),
    }),
  }),
  linkedDocuments: query({
    ...shop,
    permission: 'sales.viewSales',
    description: 'What a document gave back or cancelled, and what gave back or cancelled it later.',
    input: v.object({ document: field.id() }),
    output: v.array(
      v.object({
        ...SaleSummarySchema.entries,
        relation: v.picklist(['refunds', 'refunded-by', 'voids', 'voided-by']),
      }),
    ),
  }),
  register: query({
    ...shop,
    description: 'The number series of a till (this one when none is named); null before its first sale.',
    input: v.object({ till: v.optional(field.id()) }),
    output: v.nullable(v.object({ id: field.id(), name: v.string(), lastReceipt: v.number() })),
  }),
} as const;
