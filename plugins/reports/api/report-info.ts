import {
  ReportChartSchema,
  ReportColumnSchema,
  ReportFilterSchema,
  ReportOptionSchema,
  ReportSortSchema,
  ReportTimeSchema,
  v,
} from '@counterpart/sdk';

/** A report as the one who asks may see it: without the columns that they may not. */
export const ReportInfoSchema = v.object({
  /** `<plugin>.<report>` */
  id: v.string(),
  title: v.string(),
  description: v.string(),
  /** The heading that it stands under. */
  group: v.string(),
  time: ReportTimeSchema,
  columns: v.array(ReportColumnSchema),
  sort: ReportSortSchema,
  filters: v.array(v.object({ ...ReportFilterSchema.entries, options: v.array(ReportOptionSchema) })),
  chart: v.nullable(ReportChartSchema),
});
export type ReportInfo = v.InferOutput<typeof ReportInfoSchema>;
