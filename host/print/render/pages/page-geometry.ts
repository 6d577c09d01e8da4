import type { PageSize, PrintDocument } from '@counterpart/sdk';
import { tableFits } from '../../layout/table-widths.ts';
import { CELL } from '../paint-line.ts';
import { PAGE } from './page-setting.ts';

const POINTS_PER_MM = 72 / 25.4;
const SHEETS = { a4: { short: 210, long: 297 }, letter: { short: 215.9, long: 279.4 } } as const;
const SIDE_MM = 18;
const TOP_MM = 16;
const BOTTOM_MM = 20;
/** Points to a dot: letters of 9 points, and of 7.5 where there are more columns than a sheet has room for. */
const USUAL = 9 / 22;
const SMALL = 7.5 / 22;

/** A sheet, in points; what stands on it, in dots. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly scale: number;
  /** How wide a line is and how high what stands on a page. */
  readonly line: number;
  readonly room: number;
  readonly columns: number;
}

/** Upright; on its side when a table has more columns than that, with smaller letters when it has more still. */
export function sheetFor({ blocks }: PrintDocument, size: PageSize): Sheet {
  const { short, long } = SHEETS[size];
  const upright = sheet(short, long, USUAL);
  const tables = blocks.filter((block) => block.kind === 'table');
  const fit = ({ columns }: Sheet) => tables.every((table) => tableFits(table, columns, PAGE));
  if (fit(upright)) return upright;
  const lying = sheet(long, short, USUAL);
  return fit(lying) ? lying : sheet(long, short, SMALL);
}

function sheet(width_mm: number, height_mm: number, scale: number): Sheet {
  const line = ((width_mm - 2 * SIDE_MM) * POINTS_PER_MM) / scale;
  return {
    width: width_mm * POINTS_PER_MM,
    height: height_mm * POINTS_PER_MM,
    left: SIDE_MM * POINTS_PER_MM,
    top: TOP_MM * POINTS_PER_MM,
    scale,
    line,
    room: ((height_mm - TOP_MM - BOTTOM_MM) * POINTS_PER_MM) / scale,
    columns: line / CELL.width,
  };
}
