import type { PrintBlock } from '@counterpart/sdk';
import { layColumns } from './lay-columns.ts';
import { layTable } from './lay-table.ts';
import { type LaidLine, type LaidPiece, SIDES, type TextLine } from './laid-line.ts';
import { STRIP, type Typesetting } from './typesetting.ts';
import { wrapText } from './wrap-text.ts';

export interface Paper {
  /** How many letters of normal size fit into a line. */
  readonly columns: number;
  readonly direction: 'ltr' | 'rtl';
}

/** Breaks a document into lines, the same for every way to draw them. */
export function layOut(
  blocks: readonly PrintBlock[],
  paper: Paper,
  setting: Typesetting = STRIP,
): LaidLine[] {
  return blocks.flatMap((block): LaidLine[] => {
    if (block.kind === 'table') return mirroredIn(paper, layTable(block, paper.columns, setting));
    if (block.kind !== 'text' && block.kind !== 'columns') return [block];
    const { size = 'normal', bold = false } = block;
    const scale = setting.scales[size];
    const columns = Math.floor(paper.columns / scale.x);
    const widthOf = (text: string) => setting.widthOf(text, bold);
    const rows =
      block.kind === 'text'
        ? wrapText(block.text, columns, widthOf).map((text) => [
            whole(text, columns, block.align === 'center' && !setting.centres ? 'start' : block.align),
          ])
        : layColumns(block.cells, Math.min(columns, setting.longestRow), { ...setting, widthOf });
    return mirroredIn(
      paper,
      rows.map((pieces): TextLine => ({ kind: 'text', pieces, columns, scale, bold })),
    );
  });
}

function whole(text: string, width: number, align: 'start' | 'center' | 'end' = 'start'): LaidPiece {
  return { text, start: 0, width, align: SIDES[align] };
}

const OTHER_SIDE = { left: 'right', center: 'center', right: 'left' } as const;

function mirroredIn({ direction }: Paper, lines: LaidLine[]): LaidLine[] {
  if (direction === 'ltr') return lines;
  const heads = new Map<readonly TextLine[], readonly TextLine[]>();
  return lines.map((line) => (line.kind === 'text' ? mirrored(line, heads) : line));
}

/** Figures of a table stand below each other by their last digit, whichever way words are read. */
function mirrored(line: TextLine, heads: Map<readonly TextLine[], readonly TextLine[]>): TextLine {
  const { pieces, columns, table } = line;
  const turned = {
    ...line,
    pieces: pieces.map(({ text, start, width, align }) => ({
      text,
      start: columns - start - width,
      width,
      align: table && align === 'right' ? align : OTHER_SIDE[align],
    })),
  };
  if (!table || table.head.length === 0) return turned;
  let head = heads.get(table.head);
  if (!head) {
    head = table.head.map((each) => mirrored(each, heads));
    heads.set(table.head, head);
  }
  return { ...turned, table: { ...table, head } };
}
