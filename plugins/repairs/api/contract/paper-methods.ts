import { field, operation, PrintDocumentSchema, PrintJobSchema, query, v } from '@counterpart/sdk';

/** The papers of a repair: the job ticket for the workshop, the stub for the customer, a label for each device, an estimate. */
export const PaperSchema = v.picklist(['job-ticket', 'claim-stub', 'device-label', 'estimate']);
export type Paper = v.InferOutput<typeof PaperSchema>;

export const paperMethods = {
  paper: query({
    scope: 'shop',
    permission: 'repairs.read',
    description:
      'A paper of a ticket (or of a device, for labels and estimates) as it will be printed; null if unknown.',
    input: v.object({ paper: PaperSchema, ref: field.id(), copy: v.optional(v.boolean(), false) }),
    output: v.nullable(PrintDocumentSchema),
  }),
  printPaper: operation({
    scope: 'till',
    permission: 'repairs.read',
    description: 'Puts a paper into the print queue of this till.',
    input: v.strictObject({ paper: PaperSchema, ref: field.id(), printer: v.optional(field.id()) }),
    output: PrintJobSchema,
    refusals: ['unknown-ticket', 'no-printer'],
  }),
} as const;
