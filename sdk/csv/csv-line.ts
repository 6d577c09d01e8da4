import { guardCell } from './cell-guard.ts';

/** A text, or a figure; one that a double cannot hold exactly as its decimal text, with a point and without groups. */
export type CsvCell = string | number | { readonly figure: string };

/** One record by RFC 4180, with its line end. Texts are guarded against being taken for formulas. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: CsvCell): string {
  if (typeof cell === 'string') return quoted(guardCell(cell));
  return typeof cell === 'number' ? String(cell) : cell.figure;
}

/** Quoted where a sign of the format, or a blank at an end, would be lost otherwise. */
function quoted(text: string): string {
  return /[",;\t|\r\n]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
