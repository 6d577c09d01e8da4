import { field, PrintDocumentSchema, query, ReportSortSchema, v } from '@counterpart/sdk';
import { ReportQuestionSchema } from '../report-question.ts';

const asked = {
  ...ReportQuestionSchema.entries,
  sort: v.optional(v.nullable(ReportSortSchema), null),
  /** Those that somebody looks at; all of them when left out. */
  columns: v.optional(v.array(v.string())),
};

export const reportFileMethods = {
  csv: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description:
      'A part of a report as CSV text, the first with the header; ask again from `next` until it is null.',
    input: v.object({ ...asked, offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0) }),
    output: v.object({ text: v.string(), rows: v.number(), total: v.number(), next: v.nullable(v.number()) }),
  }),
  paper: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description: 'The beginning of a report with its totals, for a printer or a PDF.',
    input: v.object({ ...asked, at: field.at() }),
    output: PrintDocumentSchema,
  }),
};
