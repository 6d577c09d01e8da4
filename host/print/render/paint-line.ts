import type { SKRSContext2D } from '@napi-rs/canvas';
import type { TextLine } from '../layout/laid-line.ts';
import { fontsFor } from './font-cupboard.ts';

/** The cell of a letter, in dots: what the printers' own letters take, with the space between lines. */
export const CELL = { width: 12, height: 30 } as const;
const LETTER_PX = 22;
const BASELINE_PX = 23;

export function heightOf({ scale }: TextLine): number {
  return CELL.height * scale.y;
}

/** Draws one line of text from `top` down, every piece within its columns. */
export function paintLine(
  context: SKRSContext2D,
  line: TextLine,
  top: number,
  direction: 'ltr' | 'rtl',
): void {
  const { scale, bold } = line;
  context.save();
  context.scale(scale.x, scale.y);
  context.fillStyle = '#000';
  context.direction = direction;
  context.textBaseline = 'alphabetic';
  for (const { text, start, width, align } of line.pieces) {
    context.font = `${bold ? 700 : 400} ${LETTER_PX}px ${fontsFor(text)}`;
    context.textAlign = align;
    const room = width * CELL.width;
    const x = start * CELL.width + { left: 0, center: room / 2, right: room }[align];
    // Letters are of different widths here: a piece that would be too wide is narrowed.
    context.fillText(text, x, top / scale.y + BASELINE_PX, room);
  }
  context.restore();
}
