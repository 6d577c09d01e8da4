import { createCanvas } from '@napi-rs/canvas';
import type { Typesetting } from '../../layout/typesetting.ts';
import { CELL, fontOf } from '../paint-line.ts';

const context = createCanvas(1, 1).getContext('2d');
const PLAIN = /^[\x20-\x7e]*$/;
const letters: Readonly<Record<'bold' | 'regular', Map<string, number>>> = {
  bold: new Map(),
  regular: new Map(),
};

/** Pages of an office printer: letters as wide as they are, figures all of one width, larger ones in proportion. */
export const PAGE: Typesetting = {
  widthOf,
  scales: { normal: { x: 1, y: 1 }, tall: { x: 1.2, y: 1.2 }, large: { x: 1.8, y: 1.8 } },
  gap: 2,
  longestRow: 60,
  narrowest: 18,
  centres: false,
  inColumns: false,
};

/** In columns of `CELL.width`. Most of thousands of texts are of few letters, and to shape each would take seconds. */
function widthOf(text: string, bold: boolean): number {
  if (!PLAIN.test(text)) return measured(text, bold);
  const known = letters[bold ? 'bold' : 'regular'];
  let width = 0;
  for (const letter of text) {
    let own = known.get(letter);
    if (own === undefined) {
      own = measured(letter, bold);
      known.set(letter, own);
    }
    width += own;
  }
  return width;
}

function measured(text: string, bold: boolean): number {
  context.font = fontOf(text, bold, 'page');
  return context.measureText(text).width / CELL.width;
}
