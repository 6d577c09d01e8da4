import type { ParseReason } from '../../money/index.ts';

export type ReadFigure =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: ParseReason };

/** How one kind of figure is written and read; the figure itself is always an integer. */
export interface FigureKind {
  write(value: number): string;
  read(text: string): ReadFigure;
  /** For sentences: the smallest and the largest that is allowed, as people write it. */
  show(value: number): string;
}
