import type { PrintBlock } from '@counterpart/sdk';
import { layColumns } from './lay-columns.ts';
import { type LaidLine, type LaidPiece, SIDES, type TextLine } from './laid-line.ts';
import { wrapText } from './wrap-text.ts';

export interface Paper {
  /** How many letters of normal size fit into a line. */
  readonly columns: number;
  readonly direction: 'ltr' | 'rtl';
}

type Styled = Extract<PrintBlock, { kind: 'text' | 'columns' }>;

/** Breaks a document into lines, the same for every way to draw them. */
export function layOut(blocks: readonly PrintBlock[], paper: Paper): LaidLine[] {
  return blocks.flatMap((block): LaidLine[] => {
    if (block.kind !== 'text' && block.kind !== 'columns') return [block];
    const scale = scaleOf(block);
    const columns = Math.floor(paper.columns / scale.x);
    const rows =
      block.kind === 'text'
        ? wrapText(block.text, columns).map((text) => [whole(text, columns, block.align)])
        : layColumns(block.cells, columns);
    return rows.map((pieces): TextLine => ({
      kind: 'text',
      pieces: paper.direction === 'rtl' ? pieces.map((piece) => mirrored(piece, columns)) : pieces,
      columns,
      scale,
      bold: block.bold === true,
    }));
  });
}

const SIZES = {
  normal: { x: 1, y: 1 },
  tall: { x: 1, y: 2 },
  large: { x: 2, y: 2 },
} as const;

function scaleOf({ size = 'normal' }: Styled): TextLine['scale'] {
  return SIZES[size];
}

function whole(text: string, width: number, align: 'start' | 'center' | 'end' = 'start'): LaidPiece {
  return { text, start: 0, width, align: SIDES[align] };
}

const OTHER_SIDE = { left: 'right', center: 'center', right: 'left' } as const;

function mirrored({ text, start, width, align }: LaidPiece, columns: number): LaidPiece {
  return { text, start: columns - start - width, width, align: OTHER_SIDE[align] };
}
