import * as v from 'valibot';

const text = v.pipe(v.string(), v.maxLength(4000));

const TableColumnSchema = v.object({
  title: text,
  align: v.optional(v.picklist(['start', 'center', 'end'])),
  /** Left out where the paper is too narrow for all of them, the last one first. */
  optional: v.optional(v.boolean()),
});
export type TableColumn = v.InferOutput<typeof TableColumnSchema>;

/** Nobody reads more on paper, and a till draws no more at once. */
export const MAX_TABLE_ROWS = 5000;

const row = v.pipe(v.array(text), v.maxLength(24));

/** Rows under a head that stands on every page; columns are as wide as what stands in them. */
export const TableBlockSchema = v.object({
  kind: v.literal('table'),
  columns: v.pipe(v.array(TableColumnSchema), v.minLength(1), v.maxLength(24)),
  /** A text a column; `\n` begins a line. */
  rows: v.pipe(v.array(row), v.maxLength(MAX_TABLE_ROWS)),
  /** What the rows come to, below the last one. */
  totals: v.optional(row),
});
export type TableBlock = v.InferOutput<typeof TableBlockSchema>;
