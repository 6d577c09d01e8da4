import * as v from 'valibot';
import { LabelBlockSchema } from './label-block.ts';
import { TableBlockSchema } from './table-block.ts';

const align = v.optional(v.picklist(['start', 'center', 'end']));
/** `tall` is twice as high, `large` twice as high and wide. */
const size = v.optional(v.picklist(['normal', 'tall', 'large']));
const bold = v.optional(v.boolean());
const text = v.pipe(v.string(), v.maxLength(4000));

const TextBlockSchema = v.object({ kind: v.literal('text'), text, align, size, bold });

const CellSchema = v.object({
  text,
  align,
  /** Percent of the line. */
  width: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
  /** Takes what the others leave; its text wraps. */
  grow: v.optional(v.boolean()),
});

/** Cells side by side; one with neither `width` nor `grow` is as wide as its text. */
const ColumnsBlockSchema = v.object({
  kind: v.literal('columns'),
  cells: v.pipe(v.array(CellSchema), v.minLength(1), v.maxLength(8)),
  size,
  bold,
});

const RuleBlockSchema = v.object({
  kind: v.literal('rule'),
  style: v.optional(v.picklist(['single', 'double'])),
});
const SpaceBlockSchema = v.object({ kind: v.literal('space') });
const BarcodeBlockSchema = v.object({
  kind: v.literal('barcode'),
  /** Code 128: printable ASCII. */
  value: v.pipe(v.string(), v.regex(/^[ -~]{1,40}$/, 'A barcode takes 1 to 40 letters, digits and signs.')),
});
const QrBlockSchema = v.object({
  kind: v.literal('qr'),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
});
const ImageBlockSchema = v.object({
  kind: v.literal('image'),
  /** A PNG or JPEG, in base64. */
  data: v.pipe(v.string(), v.base64(), v.maxLength(1_000_000)),
  align,
  /** Percent of the paper. */
  width: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(100))),
});
/** On a receipt printer a cut, on pages the next page; at the end of the last page nothing. */
const CutBlockSchema = v.object({ kind: v.literal('cut') });

export const PrintBlockSchema = v.variant('kind', [
  TextBlockSchema,
  ColumnsBlockSchema,
  TableBlockSchema,
  RuleBlockSchema,
  SpaceBlockSchema,
  BarcodeBlockSchema,
  QrBlockSchema,
  ImageBlockSchema,
  LabelBlockSchema,
  CutBlockSchema,
]);
export type PrintBlock = v.InferOutput<typeof PrintBlockSchema>;
export type PrintCell = v.InferOutput<typeof CellSchema>;

/**
 * Something on paper, whatever the paper: a screen, pages and strips as PDF, and receipt printers of every width draw the
 * same blocks.
 * Start and end follow the direction of the language.
 */
export const PrintDocumentSchema = v.object({
  /** What the queue and a file are called: `Receipt R1-000042`. */
  title: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** BCP 47. */
  language: v.string(),
  blocks: v.pipe(
    v.array(PrintBlockSchema),
    v.check(
      (blocks) => areOfOneKind(blocks),
      'Labels are printed on their own: put nothing else into the document.',
    ),
  ),
});
export type PrintDocument = v.InferOutput<typeof PrintDocumentSchema>;

function areOfOneKind(blocks: readonly PrintBlock[]): boolean {
  const labels = blocks.filter(({ kind }) => kind === 'label').length;
  return labels === 0 || labels === blocks.length;
}
