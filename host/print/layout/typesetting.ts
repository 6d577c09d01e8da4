import type { TextLine } from './laid-line.ts';
import { widthOf } from './text-width.ts';

/** How texts stand on a kind of paper. Widths are in columns of the line. */
export interface Typesetting {
  widthOf(text: string, bold: boolean): number;
  readonly scales: Readonly<Record<'normal' | 'tall' | 'large', TextLine['scale']>>;
  /** Between cells side by side. */
  readonly gap: number;
  /** A label and its value stand no further apart, so that the eye finds from one to the other. */
  readonly longestRow: number;
  /** A column of texts gives way to others until it is so narrow. */
  readonly narrowest: number;
  /** Whether texts stand in the middle that are told to; a page has its edge for them. */
  readonly centres: boolean;
  /** Whether letters stand in columns: then every width is a whole number. */
  readonly inColumns: boolean;
}

/** Strips of a receipt printer: letters of one width, twice as wide or high. */
export const STRIP: Typesetting = {
  widthOf,
  scales: { normal: { x: 1, y: 1 }, tall: { x: 1, y: 2 }, large: { x: 2, y: 2 } },
  gap: 1,
  longestRow: Infinity,
  narrowest: 10,
  centres: true,
  inColumns: true,
};
