import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PageSize, PrintDocument } from '@counterpart/sdk';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { layOut } from '../../layout/lay-out.ts';
import { drawLine, heightIn, loadImages } from '../draw-line.ts';
import { fontOf } from '../paint-line.ts';
import { breakPages } from './break-pages.ts';
import { type Sheet, sheetFor } from './page-geometry.ts';
import { PAGE } from './page-setting.ts';

/** Below what stands on the page, in dots. */
const FOOT = 34;
const FOOT_SCALE = 0.85;

/** The document on sheets of paper, each with its title and number at the foot. */
export async function toPages(
  document: PrintDocument,
  size: PageSize,
  direction: 'ltr' | 'rtl',
): Promise<Uint8Array> {
  const { title, blocks } = document;
  const pdf = new PDFDocument({ title, creator: 'Counterpart' });
  const sheet = sheetFor(document, size);
  const images = await loadImages(blocks);
  const paper = { line: sheet.line, direction, images, face: 'page' as const };
  const lines = layOut(blocks, { columns: sheet.columns, direction }, PAGE);
  const pages = breakPages(lines, sheet.room, (line) => heightIn(line, paper));
  for (const [index, page] of pages.entries()) {
    // The library's types name the browser's context; it is the canvas's own.
    const context = pdf.beginPage(sheet.width, sheet.height) as unknown as SKRSContext2D;
    context.translate(sheet.left, sheet.top);
    context.scale(sheet.scale, sheet.scale);
    let top = 0;
    for (const line of page) {
      drawLine(context, line, top, paper);
      top += heightIn(line, paper);
    }
    drawFoot(context, sheet, { title, number: `${index + 1} / ${pages.length}`, direction });
    pdf.endPage();
    // A receipt that somebody waits for is drawn before the next page of a long report.
    await nextTurn();
  }
  return pdf.close();
}

interface Foot {
  readonly title: string;
  readonly number: string;
  readonly direction: 'ltr' | 'rtl';
}

function drawFoot(context: SKRSContext2D, { line, room }: Sheet, { title, number, direction }: Foot): void {
  const [start, end] = direction === 'ltr' ? [0, line] : [line, 0];
  context.save();
  context.translate(0, room + FOOT);
  context.scale(FOOT_SCALE, FOOT_SCALE);
  context.fillStyle = '#555';
  context.textBaseline = 'alphabetic';
  context.font = fontOf(title, false, 'page');
  context.direction = direction;
  context.textAlign = direction === 'ltr' ? 'left' : 'right';
  context.fillText(title, start / FOOT_SCALE, 0, (line * 0.8) / FOOT_SCALE);
  context.font = fontOf(number, false, 'page');
  context.direction = 'ltr';
  context.textAlign = direction === 'ltr' ? 'right' : 'left';
  context.fillText(number, end / FOOT_SCALE, 0);
  context.restore();
}
