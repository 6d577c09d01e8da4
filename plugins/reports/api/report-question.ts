import { field, ReportFiltersSchema, v } from '@counterpart/sdk';

const period = { from: field.date(), to: field.date() };

/** A report, and what it is asked about. Dates both included: the same one for a report at a date, today for now. */
export const ReportQuestionSchema = v.object({
  report: field.id(),
  ...period,
  filters: v.optional(ReportFiltersSchema, {}),
  /** The period that it is compared with. */
  compare: v.optional(v.nullable(v.object(period)), null),
});
export type ReportQuestion = v.InferOutput<typeof ReportQuestionSchema>;
