import { CellsSchema, field, query, ReportRowSchema, ReportSortSchema, v } from '@counterpart/sdk';
import { ReportInfoSchema } from '../report-info.ts';
import { ReportQuestionSchema } from '../report-question.ts';

/** A row, and what it was in the period that it is compared with. */
const ComparedRowSchema = v.object({ ...ReportRowSchema.entries, earlier: v.nullable(CellsSchema) });
export type ComparedRow = v.InferOutput<typeof ComparedRowSchema>;

export const reportMethods = {
  reports: query({
    scope: 'shop',
    permission: 'reports.view',
    description: 'The reports that the caller may see, with their columns and filters.',
    input: v.object({}),
    output: v.array(ReportInfoSchema),
  }),
  rows: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description: 'A page of a report, each row with what it was in the period it is compared with.',
    input: v.object({
      ...ReportQuestionSchema.entries,
      sort: v.optional(v.nullable(ReportSortSchema), null),
      offset: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 0),
      limit: field.limit(500),
    }),
    output: v.object({
      rows: v.array(ComparedRowSchema),
      total: v.number(),
    }),
  }),
  drawn: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description:
      'The rows that the chart of a report draws, in their order: over time also where nothing happened, of a long time the latest.',
    input: ReportQuestionSchema,
    output: v.object({ rows: v.array(ComparedRowSchema) }),
  }),
  totals: query({
    scope: 'shop',
    permission: 'reports.view',
    heavy: true,
    description:
      'What the rows of a report come to, and what they came to in the period it is compared with.',
    input: ReportQuestionSchema,
    output: v.object({ totals: CellsSchema, earlier: v.nullable(CellsSchema) }),
  }),
};
