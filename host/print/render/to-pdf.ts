import type { PrintBlock, PrintDocument } from '@counterpart/sdk';
import { type Image, loadImage, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import type { LaidLine } from '../layout/laid-line.ts';
import { layOut } from '../layout/lay-out.ts';
import { BAR, drawBarcode, drawQr, qrSize } from './draw-code.ts';
import { imageWidth } from './image-width.ts';
import { CELL, heightOf, paintLine } from './paint-line.ts';

export interface PdfPaper {
  readonly paper_mm: 58 | 80;
  readonly columns: 32 | 48;
  readonly direction: 'ltr' | 'rtl';
}

const POINTS_PER_MM = 72 / 25.4;
const MARGIN_MM = 4;
/** No page of a PDF may be higher. */
const HIGHEST_POINTS = 14_400;
const CODE_SPACE = 10;

/** The document on a strip of paper as long as it is; text stays text. */
export async function toPdf({ title, blocks }: PrintDocument, paper: PdfPaper): Promise<Uint8Array> {
  const pdf = new PDFDocument({ title, creator: 'Counterpart' });
  const line = paper.columns * CELL.width;
  const margin = MARGIN_MM * POINTS_PER_MM;
  const width = paper.paper_mm * POINTS_PER_MM;
  const scale = (width - 2 * margin) / line;
  const images = await loadImages(blocks);
  for (const page of pagesOf(layOut(blocks, paper), (HIGHEST_POINTS - 2 * margin) / scale, (each) =>
    heightIn(each, line, images),
  )) {
    // The library's types name the browser's context; it is the canvas's own.
    const context = pdf.beginPage(width, page.height * scale + 2 * margin) as unknown as SKRSContext2D;
    context.translate(margin, margin);
    context.scale(scale, scale);
    let top = 0;
    for (const each of page.lines) {
      draw(context, each, { top, line, images, direction: paper.direction });
      top += heightIn(each, line, images);
    }
    pdf.endPage();
  }
  return pdf.close();
}

type Images = ReadonlyMap<LaidLine, Image>;

async function loadImages(blocks: readonly PrintBlock[]): Promise<Images> {
  const images = new Map<LaidLine, Image>();
  for (const block of blocks) {
    if (block.kind === 'image') images.set(block, await loadImage(Buffer.from(block.data, 'base64')));
  }
  return images;
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

function heightIn(line: LaidLine, width: number, images: Images): number {
  switch (line.kind) {
    case 'text':
      return heightOf(line);
    case 'barcode':
      return BAR.height + CELL.height + CODE_SPACE;
    case 'qr':
      return qrSize(line.value, width) + 2 * CODE_SPACE;
    case 'image':
      return imageWidth(images.get(line)!, line, width, 'ltr').height + CODE_SPACE;
    case 'cut':
    // Labels have pages of their own: see ../labels.
    case 'label':
      return 0;
    case 'rule':
    case 'space':
      return CELL.height;
  }
}

interface Place {
  readonly top: number;
  readonly line: number;
  readonly images: Images;
  readonly direction: 'ltr' | 'rtl';
}

function draw(context: SKRSContext2D, line: LaidLine, { top, line: width, images, direction }: Place): void {
  switch (line.kind) {
    case 'text':
      return paintLine(context, line, top, direction);
    case 'rule':
      context.fillStyle = '#000';
      context.fillRect(0, top + CELL.height / 2, width, line.style === 'double' ? 3 : 1);
      return;
    case 'barcode': {
      drawBarcode(context, line.value, top, width);
      const columns = width / CELL.width;
      const pieces = [{ text: line.value, start: 0, width: columns, align: 'center' as const }];
      const text = { kind: 'text' as const, pieces, columns, scale: { x: 1, y: 1 } as const, bold: false };
      return paintLine(context, text, top + BAR.height, direction);
    }
    case 'qr':
      return drawQr(context, line.value, top + CODE_SPACE, width);
    case 'image': {
      const image = images.get(line)!;
      const place = imageWidth(image, line, width, direction);
      context.drawImage(image, place.left, top, place.width, place.height);
      return;
    }
    case 'cut':
    case 'label':
    case 'space':
  }
}
