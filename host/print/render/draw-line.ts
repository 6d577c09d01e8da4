import type { PrintBlock } from '@counterpart/sdk';
import { type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import type { LaidLine, TextLine } from '../layout/laid-line.ts';
import { BAR, barcodeWidth, drawBarcode, drawQr, qrSize } from './draw-code.ts';
import type { Face } from './font-cupboard.ts';
import { imageWidth } from './image-width.ts';
import { CELL, heightOf, paintLine } from './paint-line.ts';

export type Images = ReadonlyMap<LaidLine, Image>;

/** What is true of all lines of a paper. Measures are dots. */
export interface LinePaper {
  readonly line: number;
  readonly direction: 'ltr' | 'rtl';
  readonly images: Images;
  /** What stands in the middle of a strip begins with the line on a page. */
  readonly face: Face;
}

const CODE_SPACE = 10;
/** Codes and pictures are as large on a page as on a strip of 80 mm. */
const STRIP_DOTS = 48 * CELL.width;
/** Above and below the row of a table, which a hairline ends. */
const ROW_SPACE = 4;
const INK = { text: '#000', line: '#000', hairline: '#b8b8b8' } as const;

export async function loadImages(blocks: readonly PrintBlock[]): Promise<Images> {
  const images = new Map<LaidLine, Image>();
  for (const block of blocks) {
    if (block.kind === 'image') images.set(block, await loadImage(Buffer.from(block.data, 'base64')));
  }
  return images;
}

export function heightIn(line: LaidLine, { line: width, images, face }: LinePaper): number {
  const isPage = face === 'page';
  const own = isPage ? Math.min(width, STRIP_DOTS) : width;
  switch (line.kind) {
    case 'text':
      return heightOf(line) + (isPage ? above(line) + below(line) : 0);
    case 'barcode':
      return BAR.height + CELL.height + CODE_SPACE;
    case 'qr':
      return qrSize(line.value, own) + 2 * CODE_SPACE;
    case 'image':
      return imageWidth(images.get(line)!, line, own, 'ltr').height + CODE_SPACE;
    case 'cut':
    // Labels have pages of their own: see ../labels.
    case 'label':
      return 0;
    case 'rule':
    case 'space':
      return CELL.height;
  }
}

export function drawLine(context: SKRSContext2D, line: LaidLine, top: number, paper: LinePaper): void {
  const { line: width, images, direction, face } = paper;
  const isPage = face === 'page';
  const own = isPage ? Math.min(width, STRIP_DOTS) : width;
  switch (line.kind) {
    case 'text':
      paintLine(context, line, top + (isPage ? above(line) : 0), direction, face);
      if (isPage && line.table) drawRow(context, line, top, paper);
      return;
    case 'rule':
      context.fillStyle = isPage && line.style !== 'double' ? INK.hairline : INK.line;
      context.fillRect(0, top + CELL.height / 2, width, line.style === 'double' ? 3 : 1);
      return;
    case 'barcode': {
      const bars = barcodeWidth(line.value, own);
      const left = leftOf(bars, paper);
      drawBarcode(context, line.value, { left, top, line: own });
      const pieces = [
        { text: line.value, start: left / CELL.width, width: bars / CELL.width, align: 'center' as const },
      ];
      const columns = width / CELL.width;
      const text = { kind: 'text' as const, pieces, columns, scale: { x: 1, y: 1 }, bold: false };
      return paintLine(context, text, top + BAR.height, direction, face);
    }
    case 'qr': {
      const left = leftOf(qrSize(line.value, own), paper);
      return drawQr(context, line.value, { left, top: top + CODE_SPACE, line: own });
    }
    case 'image': {
      const image = images.get(line)!;
      const place = imageWidth(image, line, own, direction);
      const left = isPage ? leftOf(place.width, paper) : place.left;
      context.drawImage(image, left, top, place.width, place.height);
      return;
    }
    case 'cut':
    case 'label':
    case 'space':
  }
}

function leftOf(width: number, { line, direction, face }: LinePaper): number {
  if (face === 'strip') return (line - width) / 2;
  return direction === 'ltr' ? 0 : line - width;
}

function above({ table }: TextLine): number {
  return table?.begins ? ROW_SPACE : 0;
}

function below({ table }: TextLine): number {
  return table?.ends ? ROW_SPACE : 0;
}

/** What a head and the totals are told from the rows by, and rows from each other. */
function drawRow(context: SKRSContext2D, line: TextLine, top: number, { line: width }: LinePaper): void {
  const { part, begins, ends } = line.table!;
  const bottom = top + above(line) + heightOf(line) + below(line);
  if (ends && part !== 'totals') {
    context.fillStyle = part === 'head' ? INK.line : INK.hairline;
    context.fillRect(0, bottom - 1, width, 1);
  }
  if (begins && part === 'totals') {
    context.fillStyle = INK.line;
    context.fillRect(0, top - 1, width, 1);
  }
}
