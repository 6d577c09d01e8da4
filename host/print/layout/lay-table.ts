import type { TableBlock, TableColumn } from '@counterpart/sdk';
import { layColumns } from './lay-columns.ts';
import { type LaidLine, type LaidPiece, SIDES, type TablePlace, type TextLine } from './laid-line.ts';
import { type ColumnWidth, tableWidths } from './table-widths.ts';
import type { Typesetting } from './typesetting.ts';
import { wrapText } from './wrap-text.ts';

interface Laying {
  readonly table: TableBlock;
  readonly widths: readonly ColumnWidth[];
  readonly columns: number;
  readonly setting: Typesetting;
}

/** A table in a line of `columns`; where not even its most needed columns have room, row by row below each other. */
export function layTable(table: TableBlock, columns: number, setting: Typesetting): LaidLine[] {
  const widths = tableWidths(table, columns, setting);
  if (!widths) return belowEachOther(table, columns, setting);
  const laying = { table, widths, columns, setting };
  const titles = table.columns.map(({ title }) => title);
  const head = layRow(titles, 'head', [], laying);
  const rows = table.rows.flatMap((row) => layRow(row, 'row', head, laying));
  const totals = table.totals ? layRow(table.totals, 'totals', head, laying) : [];
  if (!setting.inColumns) return [...head, ...rows, ...totals];
  const rule = { kind: 'rule' } as const;
  return [...head, rule, ...rows, ...(totals.length > 0 ? [rule, ...totals] : [])];
}

function layRow(
  row: readonly string[],
  part: TablePlace['part'],
  head: readonly TextLine[],
  { table, widths, columns, setting }: Laying,
): TextLine[] {
  const bold = part !== 'row';
  const widthOf = (text: string) => setting.widthOf(text, bold);
  const cells = widths.map(({ index, width }) => wrapText(row[index] ?? '', width, widthOf));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line): TextLine => {
    let start = 0;
    const pieces: LaidPiece[] = [];
    for (const [place, { index, width }] of widths.entries()) {
      // Titles stand on the rows, whatever their height.
      const own = cells[place]!;
      const text = own[part === 'head' ? line - height + own.length : line] ?? '';
      if (text !== '') pieces.push({ text, start, width, align: sideOf(table.columns[index]!) });
      start += width + setting.gap;
    }
    const place = { part, begins: line === 0, ends: line === height - 1, head };
    return { kind: 'text', pieces, columns, scale: setting.scales.normal, bold, table: place };
  });
}

function sideOf({ align = 'start' }: TableColumn): LaidPiece['align'] {
  return SIDES[align];
}

/** Each row as a list of what it is and says. */
function belowEachOther(
  { columns: heads, rows, totals }: TableBlock,
  columns: number,
  setting: Typesetting,
): LaidLine[] {
  const each = (row: readonly string[], bold: boolean): LaidLine[] => [
    { kind: 'rule' },
    ...heads.flatMap(({ title }, index): LaidLine[] => {
      const text = row[index] ?? '';
      if (text === '') return [];
      const cells = [
        { text: title, grow: true },
        { text, align: 'end' as const },
      ];
      const widthOf = (letters: string) => setting.widthOf(letters, bold);
      return layColumns(cells, Math.min(columns, setting.longestRow), { ...setting, widthOf }).map(
        (pieces) => ({ kind: 'text', pieces, columns, scale: setting.scales.normal, bold }),
      );
    }),
  ];
  return [...rows.flatMap((row) => each(row, false)), ...(totals ? each(totals, true) : [])];
}
