import type { LabelFormat } from './label-format.ts';

type Grid = readonly [
  columns: number,
  rows: number,
  width: number,
  height: number,
  left: number,
  top: number,
  across: number,
  down: number,
];
type Page = readonly [width_dmm: number, height_dmm: number];

const A4: Page = [2100, 2970];
const LETTER: Page = [2159, 2794];

/** The sheets that shops buy, by the number on the box; others make labels of the same measures. */
const SHEETS: readonly (readonly [name: string, page: Page, grid: Grid])[] = [
  ['A4 · 65 labels 38.1 × 21.2 mm (L7651)', A4, [5, 13, 381, 212, 47, 109, 406, 212]],
  ['A4 · 40 labels 45.7 × 25.4 mm (L4770)', A4, [4, 10, 457, 254, 100, 220, 485, 254]],
  ['A4 · 33 labels 64 × 24.3 mm (J8157)', A4, [3, 11, 640, 243, 60, 140, 665, 243]],
  ['A4 · 21 labels 63.5 × 38.1 mm (L7160)', A4, [3, 7, 635, 381, 75, 152, 660, 381]],
  ['A4 · 18 labels 63.5 × 46.6 mm (L7161)', A4, [3, 6, 635, 466, 74, 87, 659, 467]],
  ['A4 · 16 labels 99.1 × 33.9 mm (L7162)', A4, [2, 8, 991, 339, 40, 130, 1025, 339]],
  ['A4 · 14 labels 99.1 × 38.1 mm (L7163)', A4, [2, 7, 991, 381, 40, 152, 1025, 381]],
  ['Letter · 80 labels 1 3/4 × 1/2 in (5167)', LETTER, [4, 20, 445, 127, 71, 127, 521, 127]],
  ['Letter · 30 labels 2 5/8 × 1 in (5160)', LETTER, [3, 10, 667, 254, 48, 127, 698, 254]],
  ['Letter · 20 labels 4 × 1 in (5161)', LETTER, [2, 10, 1016, 254, 40, 127, 1063, 254]],
  ['Letter · 10 labels 4 × 2 in (5163)', LETTER, [2, 5, 1016, 508, 40, 127, 1063, 508]],
];

const ROLLS: readonly (readonly [name: string, width_dmm: number, height_dmm: number, gap_dmm: number])[] = [
  ['Roll · 40 × 25 mm', 400, 250, 30],
  ['Roll · 50 × 30 mm', 500, 300, 30],
  ['Roll · 57 × 32 mm', 570, 320, 30],
  ['Roll · 62 × 29 mm', 620, 290, 30],
];

/** Formats that are offered in every shop, beside the shop's own. */
export const commonFormats: readonly LabelFormat[] = [
  ...SHEETS.map(([name, [page_width_dmm, page_height_dmm], grid]): LabelFormat => {
    const [columns, rows, width, height, left_dmm, top_dmm, across_dmm, down_dmm] = grid;
    return {
      id: numberIn(name),
      name,
      medium: {
        kind: 'sheet',
        sheet: {
          page_width_dmm,
          page_height_dmm,
          columns,
          rows,
          left_dmm,
          top_dmm,
          label_width_dmm: width,
          label_height_dmm: height,
          across_dmm,
          down_dmm,
        },
      },
    };
  }),
  ...ROLLS.map(([name, width_dmm, height_dmm, gap_dmm]): LabelFormat => ({
    id: `roll-${width_dmm}x${height_dmm}`,
    name,
    medium: { kind: 'roll', width_dmm, height_dmm, gap_dmm },
  })),
];

/** The maker's number, in brackets. */
function numberIn(name: string): string {
  return /\((\w+)\)/.exec(name)![1]!;
}
