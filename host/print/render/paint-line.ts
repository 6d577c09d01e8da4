import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TextLine } from '../layout/laid-line.ts';
import { type Face, fontsFor } from './font-cupboard.ts';

/** The cell of a letter, in dots: what the printers' own letters take, with the space between lines. */
export const CELL = { width: 12, height: 30 } as const;
const LETTER_PX = 22;
const BASELINE_PX = 23;

export function heightOf({ scale }: TextLine): number {
  return CELL.height * scale.y;
}

export function fontOf(text: string, bold: boolean, face: Face): string {
  return `${bold ? 700 : 400} ${LETTER_PX}px ${fontsFor(text, face)}`;
}

/** Draws one line of text from `top` down, every piece within its columns. */
export function paintLine(
  context: SKRSContext2D,
  line: TextLine,
  top: number,
  direction: 'ltr' | 'rtl',
  face: Face,
): void {
  const { scale, bold } = line;
  context.save();
  context.scale(scale.x, scale.y);
  context.fillStyle = '#000';
  context.direction = direction;
  context.textBaseline = 'alphabetic';
  let font = '';
  for (const { text, start, width, align } of line.pieces) {
    const wanted = fontOf(text, bold, face);
    if (wanted !== font) context.font = font = wanted;
    context.textAlign = align;
    const room = width * CELL.width;
    const x = start * CELL.width + { left: 0, center: room / 2, right: room }[align];
    const y = top / scale.y + BASELINE_PX;
    // The columns of a strip are as many as a printer's letters, which are narrower than some here: a piece that would
    // be too wide is narrowed. Those of a page were measured.
    if (face === 'page') context.fillText(text, x, y);
    else context.fillText(text, x, y, room);
  }
  context.restore();
}
