import * as v from 'valibot';
import { field } from '../schema/index.ts';

/** How a figure is shown: money in minor units, quantities in thousandths, percent in parts per million. */
export const FigureTypeSchema = v.picklist(['money', 'quantity', 'count', 'percent']);
export type FigureType = v.InferOutput<typeof FigureTypeSchema>;

/** As {@link FigureTypeSchema}; dates are business dates, times UTC epoch milliseconds. */
export const CellTypeSchema = v.picklist([...FigureTypeSchema.options, 'text', 'date', 'dateTime']);
export type CellType = v.InferOutput<typeof CellTypeSchema>;

export const CellSchema = v.nullable(v.union([v.string(), v.number()]));
/** Null: nobody knows, or it makes no sense here. */
export type Cell = v.InferOutput<typeof CellSchema>;
export const CellsSchema = v.record(v.string(), CellSchema);
/** By the id of the column. */
export type Cells = Readonly<Record<string, Cell>>;

/** Filter → what it is set to; one that is not set is left out. */
export const ReportFiltersSchema = v.record(v.string(), v.pipe(v.string(), v.maxLength(200)));
export type ReportFilters = Readonly<Record<string, string>>;

/** Where a figure comes from: a view with its argument, or another report with its filters. */
export const ReportLinkSchema = v.union([
  v.object({ view: v.string(), argument: v.optional(v.string()) }),
  v.object({
    /** `<plugin>.<report>` */
    report: v.string(),
    /** Business dates; left out: those of the report that it stands in. */
    from: v.optional(field.date()),
    to: v.optional(field.date()),
    filters: v.optional(ReportFiltersSchema),
    /** What people call the values of the filters. */
    labels: v.optional(v.record(v.string(), v.string())),
  }),
]);
export type ReportLink = v.InferOutput<typeof ReportLinkSchema>;

export const ReportColumnSchema = v.object({
  id: v.string(),
  title: v.string(),
  type: CellTypeSchema,
  /** It has a total, which is the sum of its rows. */
  summed: v.optional(v.boolean(), false),
  /** Who may see it; without it whoever may see the report. */
  permission: v.optional(v.string()),
  /** A person may choose whether to see it; said is what is seen before they chose. */
  choice: v.optional(v.picklist(['shown', 'hidden'])),
});
export type ReportColumn = Readonly<v.InferInput<typeof ReportColumnSchema>>;

export const ReportOptionSchema = v.object({ value: v.string(), label: v.string() });
export type ReportOption = Readonly<v.InferOutput<typeof ReportOptionSchema>>;

/**
 * By what a report is narrowed. `choice`: one of its options; `search`: a text; `given`: set by a drill-down only, shown
 * with its label and taken off by the person.
 */
export const ReportFilterSchema = v.object({
  id: v.string(),
  title: v.string(),
  kind: v.picklist(['choice', 'search', 'given']),
  /** Of a choice that is always made: what it is at first. Without it, nothing chosen is everything. */
  initial: v.optional(v.string()),
});
export type ReportFilter = Readonly<v.InferOutput<typeof ReportFilterSchema>>;

export const ReportSortSchema = v.object({ column: v.string(), descending: v.boolean() });
export type ReportSort = Readonly<v.InferOutput<typeof ReportSortSchema>>;

/** `time`: along its labels, in their order; `ranked`: the largest first; `share`: parts of a whole. */
export const ChartKindSchema = v.picklist(['time', 'ranked', 'share']);
export type ChartKind = v.InferOutput<typeof ChartKindSchema>;

/** How the rows of a report are drawn. */
export const ReportChartSchema = v.object({
  kind: ChartKindSchema,
  /** The column that names each row. */
  label: v.string(),
  /** The columns that are drawn. */
  series: v.array(v.string()),
  /** The order of the rows that are drawn, and how many at most. */
  sort: ReportSortSchema,
  most: v.number(),
});
export type ReportChart = Readonly<v.InferOutput<typeof ReportChartSchema>>;

export const ReportRowSchema = v.object({
  id: v.string(),
  cells: CellsSchema,
  /** What it is made of. */
  open: v.optional(ReportLinkSchema),
});
export type ReportRow = Readonly<v.InferOutput<typeof ReportRowSchema>>;

/** Of which time a report speaks: from one business date to another, at the end of one, or now. */
export const ReportTimeSchema = v.picklist(['period', 'date', 'now']);
export type ReportTime = v.InferOutput<typeof ReportTimeSchema>;
