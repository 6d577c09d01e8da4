import type { PrintBlock } from '@counterpart/sdk';

/** A piece of a line, measured in columns of the line's own width. */
export interface LaidPiece {
  readonly text: string;
  readonly start: number;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TextLine {
  readonly kind: 'text';
  readonly pieces: readonly LaidPiece[];
  /** How many columns the line has: half as many when its letters are twice as wide. */
  readonly columns: number;
  readonly scale: { readonly x: number; readonly y: number };
  readonly bold: boolean;
  readonly table?: TablePlace;
}

/** Where in a table a line stands. */
export interface TablePlace {
  readonly part: 'head' | 'row' | 'totals';
  /** Whether a row begins with this line, and whether it ends with it. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** What stands above the rows on every page. */
  readonly head: readonly TextLine[];
}

/** A document's lines on a paper of a certain width; what is no text is as it was. */
export type LaidLine = TextLine | Exclude<PrintBlock, { readonly kind: 'text' | 'columns' | 'table' }>;

/** Where a piece stands in its width, in a language from left to right. */
export const SIDES = { start: 'left', center: 'center', end: 'right' } as const;
