import type { LabelMedium } from '../../api/index.ts';

/** Measures being typed, in thousandths of a millimetre as the fields have them; the contract has tenths. */
export interface MeasuresDraft {
  name: string;
  kind: 'sheet' | 'roll';
  columns: number | null;
  rows: number | null;
  width: number | null;
  height: number | null;
  gap: number | null;
  pageWidth: number | null;
  pageHeight: number | null;
  left: number | null;
  top: number | null;
  across: number | null;
  down: number | null;
}

export const SHEET_FIELDS = [
  'width',
  'height',
  'pageWidth',
  'pageHeight',
  'left',
  'top',
  'across',
  'down',
] as const;
export const ROLL_FIELDS = ['width', 'height', 'gap'] as const;
export type MeasureField = (typeof SHEET_FIELDS)[number] | 'gap';

const PER_TENTH = 100;
const typed = (dmm: number) => dmm * PER_TENTH;
const tenths = (value: number | null) => (value === null ? Number.NaN : Math.round(value / PER_TENTH));

export function measuresOf(medium: LabelMedium): MeasuresDraft {
  const sheet = medium.kind === 'sheet' ? medium.sheet : undefined;
  const roll = medium.kind === 'roll' ? medium : undefined;
  const [width, height] = sheet
    ? [sheet.label_width_dmm, sheet.label_height_dmm]
    : [roll!.width_dmm, roll!.height_dmm];
  return {
    name: '',
    kind: medium.kind,
    columns: sheet?.columns ?? 1,
    rows: sheet?.rows ?? 1,
    width: typed(width),
    height: typed(height),
    gap: typed(roll?.gap_dmm ?? 30),
    pageWidth: typed(sheet?.page_width_dmm ?? 2100),
    pageHeight: typed(sheet?.page_height_dmm ?? 2970),
    left: typed(sheet?.left_dmm ?? 100),
    top: typed(sheet?.top_dmm ?? 100),
    across: typed(sheet?.across_dmm ?? width),
    down: typed(sheet?.down_dmm ?? height),
  };
}

/** Undefined while a measure is missing. */
export function mediumOf(draft: MeasuresDraft): LabelMedium | undefined {
  const fields = draft.kind === 'roll' ? ROLL_FIELDS : SHEET_FIELDS;
  if (fields.some((field) => draft[field] === null) || draft.columns === null || draft.rows === null)
    return undefined;
  const [width_dmm, height_dmm] = [tenths(draft.width), tenths(draft.height)];
  if (draft.kind === 'roll') return { kind: 'roll', width_dmm, height_dmm, gap_dmm: tenths(draft.gap) };
  return {
    kind: 'sheet',
    sheet: {
      page_width_dmm: tenths(draft.pageWidth),
      page_height_dmm: tenths(draft.pageHeight),
      columns: draft.columns,
      rows: draft.rows,
      left_dmm: tenths(draft.left),
      top_dmm: tenths(draft.top),
      label_width_dmm: width_dmm,
      label_height_dmm: height_dmm,
      across_dmm: tenths(draft.across),
      down_dmm: tenths(draft.down),
    },
  };
}
