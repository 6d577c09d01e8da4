import type { TableBlock } from '@counterpart/sdk';
import { printable } from './text-width.ts';
import type { Typesetting } from './typesetting.ts';

/** What a column of a table needs. */
interface ColumnNeed {
  /** So wide it is at least. */
  readonly least: number;
  /** So wide nothing in it wraps. */
  readonly natural: number;
  readonly grows: boolean;
}

/** A column of the table that has room, and how much. */
export interface ColumnWidth {
  readonly index: number;
  readonly width: number;
}

/** Whether all columns have room beside each other. */
export function tableFits(table: TableBlock, columns: number, setting: Typesetting): boolean {
  return sharedOut(needsOf(table, setting), columns, setting) !== undefined;
}

/** The columns that have room, without optional ones if need be; undefined when the others have none either. */
export function tableWidths(
  table: TableBlock,
  columns: number,
  setting: Typesetting,
): readonly ColumnWidth[] | undefined {
  const needs = needsOf(table, setting);
  let indices = table.columns.map((_, index) => index);
  for (;;) {
    const widths = sharedOut(
      indices.map((index) => needs[index]!),
      columns,
      setting,
    );
    if (widths) return indices.map((index, place) => ({ index, width: widths[place]! }));
    const spare = indices.findLast((index) => table.columns[index]!.optional);
    if (spare === undefined) return undefined;
    indices = indices.filter((index) => index !== spare);
  }
}

function needsOf({ columns, rows, totals = [] }: TableBlock, setting: Typesetting): ColumnNeed[] {
  return columns.map(({ title, align }, index) => {
    let natural = setting.widthOf(title, true);
    let unbroken = Math.max(...title.split(/\s+/).map((word) => setting.widthOf(word, true)));
    const see = (text: string | undefined, bold: boolean) => {
      if (!text) return;
      const width = widest(text, bold, setting);
      natural = Math.max(natural, width);
      // A figure is never broken.
      if (align === 'end') unbroken = Math.max(unbroken, width);
    };
    for (const row of rows) see(row[index], false);
    see(totals[index], true);
    const least = align === 'end' ? unbroken : Math.min(natural, Math.max(unbroken, setting.narrowest));
    return { least, natural, grows: align !== 'end' };
  });
}

function widest(text: string, bold: boolean, { widthOf }: Typesetting): number {
  if (!text.includes('\n')) return widthOf(printable(text), bold);
  return Math.max(
    ...printable(text)
      .split('\n')
      .map((line) => widthOf(line, bold)),
  );
}

/** Undefined when there is not enough room. */
function sharedOut(
  needs: readonly ColumnNeed[],
  columns: number,
  { gap, inColumns }: Typesetting,
): number[] | undefined {
  const room = columns - gap * (needs.length - 1);
  const least = sum(needs.map((need) => need.least));
  if (least > room) return undefined;
  const wanting = sum(needs.map(({ natural, least: own }) => natural - own));
  const given = Math.min(room - least, wanting);
  // What nobody needs widens the texts, so that the last figure ends where the line ends.
  const growing = needs.some(({ grows }) => grows) ? needs.filter(({ grows }) => grows) : needs;
  const widths = needs.map((need) => {
    const wanted = wanting === 0 ? 0 : (given * (need.natural - need.least)) / wanting;
    const spare = growing.includes(need)
      ? ((room - least - given) * need.natural) / Math.max(1, sum(growing.map(({ natural }) => natural)))
      : 0;
    const width = need.least + wanted + spare;
    return inColumns ? Math.floor(width) : width;
  });
  const odd = needs.findIndex((need) => growing.includes(need));
  widths[odd] = widths[odd]! + room - sum(widths);
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}
