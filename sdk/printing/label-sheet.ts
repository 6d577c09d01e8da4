import * as v from 'valibot';

const measure = (least: number) => v.pipe(v.number(), v.safeInteger(), v.minValue(least), v.maxValue(10_000));
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100));

const LabelGridSchema = v.object({
  page_width_dmm: measure(200),
  page_height_dmm: measure(200),
  columns: count,
  rows: count,
  /** Where the first label begins. */
  left_dmm: measure(0),
  top_dmm: measure(0),
  label_width_dmm: measure(50),
  label_height_dmm: measure(50),
  /** From the beginning of a label to that of the next. */
  across_dmm: measure(1),
  down_dmm: measure(1),
});

/** How labels stand on a sheet, in tenths of a millimetre. */
export const LabelSheetSchema = v.pipe(
  LabelGridSchema,
  v.check(
    (sheet) => sheetProblem(sheet) === undefined,
    ({ input }) => sheetProblem(input) ?? '',
  ),
);
export type LabelSheet = v.InferOutput<typeof LabelGridSchema>;

/** Where labels go: on sheets from the `start`th label of the first on (1 is the first), or each on a page of its own. */
export interface LabelLayout {
  readonly sheet: LabelSheet;
  readonly start: number;
}

export interface LabelPlace {
  /** From 0. */
  readonly page: number;
  readonly left_dmm: number;
  readonly top_dmm: number;
}

export function labelsOn({ columns, rows }: LabelSheet): number {
  return columns * rows;
}

/** The place of the `index`th label that is printed, from 0: line by line, from the upper left. */
export function placeOf(index: number, { sheet, start }: LabelLayout): LabelPlace {
  const cell = index + start - 1;
  const onPage = cell % labelsOn(sheet);
  return {
    page: Math.floor(cell / labelsOn(sheet)),
    left_dmm: sheet.left_dmm + (onPage % sheet.columns) * sheet.across_dmm,
    top_dmm: sheet.top_dmm + Math.floor(onPage / sheet.columns) * sheet.down_dmm,
  };
}

/** Why labels cannot stand on a page like this; undefined when they can. */
export function sheetProblem(sheet: LabelSheet): string | undefined {
  const { columns, rows, label_width_dmm, label_height_dmm, across_dmm, down_dmm } = sheet;
  if (columns > 1 && across_dmm < label_width_dmm)
    return `Labels of ${mm(label_width_dmm)} would overlap: the next begins after ${mm(across_dmm)}.`;
  if (rows > 1 && down_dmm < label_height_dmm)
    return `Labels of ${mm(label_height_dmm)} height would overlap: the next begins after ${mm(down_dmm)}.`;
  const width = sheet.left_dmm + (columns - 1) * across_dmm + label_width_dmm;
  if (width > sheet.page_width_dmm)
    return `${columns} labels side by side need ${mm(width)}, and the page is ${mm(sheet.page_width_dmm)} wide.`;
  const height = sheet.top_dmm + (rows - 1) * down_dmm + label_height_dmm;
  if (height > sheet.page_height_dmm)
    return `${rows} rows of labels need ${mm(height)}, and the page is ${mm(sheet.page_height_dmm)} high.`;
  return undefined;
}

function mm(dmm: number): string {
  return `${dmm / 10} mm`;
}
