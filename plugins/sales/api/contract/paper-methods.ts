import { field, operation, PrintDocumentSchema, PrintJobSchema, query, v } from '@counterpart/sdk';

const sell = 'sales.sell';

/** Receipts on paper. */
export const paperMethods = {
  receiptDocument: query({
    scope: 'shop',
    permission: sell,
    description: 'A posted document as it is printed, with what modules add to it; null when there is none.',
    input: v.object({
      id: field.id(),
      copy: v.optional(v.boolean(), false),
      again: v.pipe(
        v.optional(v.boolean(), false),
        v.description('The printing before was interrupted: the paper says so.'),
      ),
    }),
    output: v.nullable(PrintDocumentSchema),
  }),
  printReceipt: operation({
    scope: 'till',
    permission: sell,
    description:
      'Prints a posted document at this till. What was printed here before is marked as a copy; `copy` marks it in any case.',
    input: v.object({
      document: field.id(),
      copy: v.optional(v.boolean(), false),
      printer: v.optional(field.id()),
    }),
    output: PrintJobSchema,
    refusals: ['unknown-document', 'no-printer', 'unknown-printer'],
  }),
  receiptPdf: operation({
    scope: 'till',
    permission: sell,
    description: 'A posted document as a PDF file, in base64.',
    input: v.object({ document: field.id(), copy: v.optional(v.boolean(), false) }),
    output: v.object({ fileName: v.string(), data: v.string() }),
    refusals: ['unknown-document'],
  }),
  receiptLogo: query({
    scope: 'shop',
    permission: sell,
    description: 'The picture at the top of receipts, in base64; empty when there is none.',
    input: v.object({}),
    output: v.object({ picture: v.string() }),
  }),
  setReceiptLogo: operation({
    scope: 'shop',
    permission: 'core.manageShop',
    description:
      'Another picture at the top of receipts, from a file that was sent through files/v1; null for none.',
    input: v.object({ upload: v.nullable(field.id()) }),
    output: v.object({}),
    refusals: [
      'empty-file',
      'not-a-picture',
      'unsupported-picture',
      'picture-too-large',
      'picture-damaged',
      'upload-lost',
      'file-gone',
    ],
  }),
} as const;
