import * as v from 'valibot';

/** Measures of labels are tenths of a millimetre, from the left upper corner. */
const measure = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(10_000));
const place = { left_dmm: measure(0), top_dmm: measure(0), width_dmm: measure(1), height_dmm: measure(1) };

const LabelTextSchema = v.object({
  kind: v.literal('text'),
  ...place,
  text: v.pipe(v.string(), v.maxLength(400)),
  /** How high the letters are, from the top of an É to the foot of a g. */
  size_dmm: measure(5),
  /** So many lines at most; what does not fit then ends in an ellipsis. */
  lines: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  align: v.optional(v.picklist(['start', 'center', 'end'])),
  bold: v.optional(v.boolean()),
});

export const CODE_KINDS = ['ean13', 'ean8', 'upca', 'code128', 'qr'] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

const LabelCodeSchema = v.object({
  kind: v.literal('code'),
  /** With the white that a scanner needs at both sides. */
  ...place,
  code: v.picklist(CODE_KINDS),
  value: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  /** The number below the bars, so high; left out, there is none. */
  figures_dmm: v.optional(measure(5)),
});

const LabelBoxSchema = v.variant('kind', [LabelTextSchema, LabelCodeSchema]);
export type LabelBox = v.InferOutput<typeof LabelBoxSchema>;
export type LabelCode = v.InferOutput<typeof LabelCodeSchema>;
export type LabelText = v.InferOutput<typeof LabelTextSchema>;

export const MAX_LABEL_COPIES = 5000;

/** A label: everything on it stands where it is told, to a tenth of a millimetre, on every printer. */
export const LabelBlockSchema = v.object({
  kind: v.literal('label'),
  width_dmm: measure(50),
  height_dmm: measure(50),
  /** What the roll leaves empty between two labels. */
  gap_dmm: v.optional(measure(0)),
  copies: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_LABEL_COPIES))),
  boxes: v.pipe(v.array(LabelBoxSchema), v.maxLength(20)),
});
export type LabelBlock = v.InferOutput<typeof LabelBlockSchema>;
