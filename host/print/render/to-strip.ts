import type { PrintDocument } from '@counterpart/sdk';
import { PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { LaidLine } from '../layout/laid-line.ts';
import { layOut } from '../layout/lay-out.ts';
import { columnsOf } from './columns-of.ts';
import { drawLine, heightIn, loadImages } from './draw-line.ts';
import { CELL } from './paint-line.ts';

interface Strip {
  readonly paper_mm: 58 | 80;
  readonly direction: 'ltr' | 'rtl';
}

const POINTS_PER_MM = 72 / 25.4;
const MARGIN_MM = 4;
/** No page of a PDF may be higher. */
const HIGHEST_POINTS = 14_400;

/** The document on a strip of paper as long as it is. */
export async function toStrip(
  { title, blocks }: PrintDocument,
  { paper_mm, direction }: Strip,
): Promise<Uint8Array> {
  const pdf = new PDFDocument({ title, creator: 'Counterpart' });
  const columns = columnsOf(paper_mm);
  const images = await loadImages(blocks);
  const paper = { line: columns * CELL.width, direction, images, face: 'strip' as const };
  const margin = MARGIN_MM * POINTS_PER_MM;
  const width = paper_mm * POINTS_PER_MM;
  const scale = (width - 2 * margin) / paper.line;
  for (const page of pagesOf(
    layOut(blocks, { columns, direction }),
    (HIGHEST_POINTS - 2 * margin) / scale,
    (each) => heightIn(each, paper),
  )) {
    // The library's types name the browser's context; it is the canvas's own.
    const context = pdf.beginPage(width, page.height * scale + 2 * margin) as unknown as SKRSContext2D;
    context.translate(margin, margin);
    context.scale(scale, scale);
    let top = 0;
    for (const each of page.lines) {
      drawLine(context, each, top, paper);
      top += heightIn(each, paper);
    }
    pdf.endPage();
  }
  return pdf.close();
}

interface Page {
  readonly lines: LaidLine[];
  height: number;
}

/** Everything on one page, or on as few as a PDF allows. */
function pagesOf(lines: readonly LaidLine[], highest: number, heightOf: (line: LaidLine) => number): Page[] {
  const pages: Page[] = [{ lines: [], height: 0 }];
  for (const line of lines) {
    const height = heightOf(line);
    if (pages.at(-1)!.height + height > highest) pages.push({ lines: [], height: 0 });
    const page = pages.at(-1)!;
    page.lines.push(line);
    page.height += height;
  }
  return pages;
}
