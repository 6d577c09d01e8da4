import {
  field,
  operation,
  PaperSizeSchema,
  PrintDocumentSchema,
  PrintJobSchema,
  query,
  ReportSortSchema,
  v,
} from '@counterpart/sdk';
import { ReportQuestionSchema } from '../report-question.ts';

const asked = {
  ...ReportQuestionSchema.entries,
  sort: v.optional(v.nullable(ReportSortSchema), null),
  /** Those that somebody looks at; all of them when left out. */
  columns: v.optional(v.array(v.string())),
};

const offset = v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0);

export const reportFileMethods = {
  csv: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description:
      'A part of a report as CSV text, the first with the header; ask again from `next` until it is null.',
    input: v.object({ ...asked, offset }),
    output: v.object({ text: v.string(), rows: v.number(), total: v.number(), next: v.nullable(v.number()) }),
  }),
  paper: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description:
      'A part of the rows of a report as they stand on paper, with the first the document whose table they fill; ask again from `next` until it is null.',
    input: v.object({ ...asked, at: field.at(), offset }),
    output: v.object({
      document: v.nullable(PrintDocumentSchema),
      rows: v.array(v.array(v.string())),
      total: v.number(),
      next: v.nullable(v.number()),
    }),
  }),
  pdf: query({
    scope: 'till',
    permission: 'reports.view',
    description: 'A report as a PDF file, in base64.',
    input: v.object({ ...asked, at: field.at(), paper: PaperSizeSchema }),
    output: v.object({ fileName: v.string(), data: v.string() }),
  }),
  print: operation({
    scope: 'till',
    permission: 'reports.view',
    description: 'Puts the beginning of a report into the print queue of this till.',
    input: v.object({ ...asked, at: field.at() }),
    output: PrintJobSchema,
    refusals: ['no-printer'],
  }),
};
