import type { PrintCell } from '@counterpart/sdk';
import { type LaidPiece, SIDES } from './laid-line.ts';
import { printable } from './text-width.ts';
import type { Typesetting } from './typesetting.ts';
import { wrapText } from './wrap-text.ts';

/** A growing cell with less than this is given lines of its own. */
const ROOM_TO_GROW = 8;

/** How the cells of one row are set: all of them bold, or none. */
type RowSetting = Pick<Typesetting, 'gap'> & { widthOf(text: string): number };

/** Cells side by side, each wrapped in its own width; one below the other when they do not fit. */
export function layColumns(cells: readonly PrintCell[], columns: number, setting: RowSetting): LaidPiece[][] {
  const widths = widthsOf(cells, columns, setting);
  if (!widths) return stacked(cells, columns, setting);
  const texts = cells.map(({ text }, index) => wrapText(text, widths[index]!, setting.widthOf));
  const height = Math.max(...texts.map(({ length }) => length));
  return Array.from({ length: height }, (_, row) => {
    let start = 0;
    const pieces: LaidPiece[] = [];
    for (const [index, { align = 'start' }] of cells.entries()) {
      const width = widths[index]!;
      const text = texts[index]![row] ?? '';
      if (text !== '') pieces.push({ text, start, width, align: SIDES[align] });
      start += width + setting.gap;
    }
    return pieces;
  });
}

/** Undefined when they have no room beside each other. */
function widthsOf(
  cells: readonly PrintCell[],
  columns: number,
  { gap, widthOf }: RowSetting,
): number[] | undefined {
  const widest = (text: string) => Math.max(...printable(text).split('\n').map(widthOf));
  const room = columns - gap * (cells.length - 1);
  const wanted = cells.map(({ text, width, grow }) => {
    if (width !== undefined) return Math.max(1, Math.round((room * width) / 100));
    return grow ? 0 : widest(text);
  });
  const growing = cells.filter(({ width, grow }) => width === undefined && grow).length;
  const left = room - wanted.reduce((sum, width) => sum + width, 0);
  if (left < 0) return undefined;
  if (growing === 0) return wanted;
  const share = Math.floor(left / growing);
  const needed = Math.max(...cells.map((cell) => (isGrowing(cell) ? widest(cell.text) : 0)));
  if (share < Math.min(ROOM_TO_GROW, needed)) return undefined;
  // The first takes the odd columns, so that the last ends where the line ends.
  let odd = left - share * growing;
  return wanted.map((width, index) => {
    if (!isGrowing(cells[index]!)) return width;
    const own = share + odd;
    odd = 0;
    return own;
  });
}

function isGrowing({ width, grow }: PrintCell): boolean {
  return width === undefined && grow === true;
}

function stacked(cells: readonly PrintCell[], columns: number, { widthOf }: RowSetting): LaidPiece[][] {
  return cells
    .filter(({ text }) => text !== '')
    .flatMap(({ text, align = 'start' }) =>
      wrapText(text, columns, widthOf).map((line) => [
        { text: line, start: 0, width: columns, align: SIDES[align] },
      ]),
    );
}
