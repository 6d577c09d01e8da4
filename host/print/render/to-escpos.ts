import type { PrintBlock, PrinterEncoding } from '@counterpart/sdk';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import ReceiptPrinterEncoder, { type ImageInput } from '@point-of-sale/receipt-printer-encoder';
import type { LaidLine, TextLine } from '../layout/laid-line.ts';
import { layOut } from '../layout/lay-out.ts';
import { widthOf } from '../layout/text-width.ts';
import { codePagesOf, hasLetters, pageOf } from './code-pages.ts';
import { labelStrips } from '../labels/label-strips.ts';
import { imageWidth } from './image-width.ts';
import { BAR } from './draw-code.ts';
import { CELL, heightOf, paintLine } from './paint-line.ts';

export interface ReceiptPaper {
  /** Letters a line: 32 on 58 mm, 48 on 80 mm. */
  readonly columns: 32 | 48;
  readonly direction: 'ltr' | 'rtl';
  readonly encoding: PrinterEncoding;
  readonly cuts: boolean;
}

/** So high a picture is at most: printers hold a piece in their memory. */
const PICTURE_DOTS = 8 * CELL.height;
const LINES_HELD = 40;
const FEED_BEFORE_CUT = 4;
const QR_MODULE = 6;

/** The bytes of a document for a printer that understands ESC/POS. */
export async function toEscPos(blocks: readonly PrintBlock[], paper: ReceiptPaper): Promise<Uint8Array> {
  const pages = codePagesOf(paper.encoding);
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns: paper.columns,
    codepageMapping: 'epson',
    ...(pages.length > 0 && { codepageCandidates: [...pages] }),
    imageMode: 'raster',
    feedBeforeCut: FEED_BEFORE_CUT,
    newline: '\n',
  });
  encoder.initialize();
  const written: Uint8Array[] = [];
  let held = 0;
  const lines = layOut(blocks, paper);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    // The encoder takes longer over each line the more it holds.
    if (index >= held + LINES_HELD) {
      written.push(encoder.encode());
      held = index;
    }
    if (line.kind !== 'text') {
      await put(encoder, line, paper);
    } else if (isForLetters(line, pages)) {
      putText(encoder, line, pages);
    } else {
      // Lines that follow each other are one picture, without a seam.
      const pictured = [line];
      let height = heightOf(line);
      for (
        let next = lines[index + 1];
        next?.kind === 'text' && !isForLetters(next, pages);
        next = lines[index + 1]
      ) {
        height += heightOf(next);
        if (height > PICTURE_DOTS) break;
        pictured.push(next);
        index += 1;
      }
      encoder.image(picture(pictured, paper) as unknown as ImageInput, {
        algorithm: 'threshold',
        threshold: 160,
      });
    }
  }
  if (lines.at(-1)?.kind !== 'cut') await put(encoder, { kind: 'cut' }, paper);
  written.push(encoder.encode());
  return Buffer.concat(written);
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Printers write from left to right, whatever the letters. */
function isForLetters({ pieces }: TextLine, pages: ReturnType<typeof codePagesOf>): boolean {
  return pages.length > 0 && pieces.every(({ text }) => !RIGHT_TO_LEFT.test(text) && hasLetters(text, pages));
}

function putText(
  encoder: ReceiptPrinterEncoder,
  { pieces, scale, bold }: TextLine,
  pages: ReturnType<typeof codePagesOf>,
): void {
  let [text, width] = ['', 0];
  for (const piece of [...pieces].toSorted((a, b) => a.start - b.start)) {
    const room = piece.width - widthOf(piece.text);
    const start = piece.start + { left: 0, center: Math.floor(room / 2), right: room }[piece.align];
    text += ' '.repeat(Math.max(0, start - width)) + piece.text;
    width = Math.max(start, width) + widthOf(piece.text);
  }
  encoder.codepage(pageOf(text, pages)).bold(bold).size(scale.x, scale.y).line(text).size(1, 1).bold(false);
}

function picture(lines: readonly TextLine[], { columns, direction }: ReceiptPaper) {
  const width = columns * CELL.width;
  const height = lines.reduce((sum, line) => sum + heightOf(line), 0);
  const context = whiteCanvas(width, height);
  let top = 0;
  for (const line of lines) {
    paintLine(context, line, top, direction, 'strip');
    top += heightOf(line);
  }
  return context.getImageData(0, 0, width, height);
}

async function put(
  encoder: ReceiptPrinterEncoder,
  line: Exclude<LaidLine, TextLine>,
  paper: ReceiptPaper,
): Promise<void> {
  switch (line.kind) {
    case 'rule':
      encoder.line((line.style === 'double' ? '=' : '-').repeat(paper.columns));
      break;
    case 'space':
      encoder.newline();
      break;
    case 'barcode':
      encoder
        .align('center')
        .barcode(line.value, 'code128', { height: BAR.height, width: 2, text: true })
        .align('left');
      break;
    case 'qr':
      encoder.align('center').qrcode(line.value, { size: QR_MODULE, errorlevel: 'm' }).align('left');
      break;
    case 'image':
      encoder.image((await drawn(line, paper)) as unknown as ImageInput, { algorithm: 'atkinson' });
      break;
    case 'label':
      for (const strip of labelStrips(line, {
        width_dots: paper.columns * CELL.width,
        direction: paper.direction,
      }))
        encoder.image(strip as unknown as ImageInput, { algorithm: 'threshold', threshold: 128 });
      break;
    case 'cut':
      if (paper.cuts) encoder.cut('partial');
      else encoder.newline(FEED_BEFORE_CUT);
      break;
  }
}

async function drawn(block: Extract<LaidLine, { kind: 'image' }>, { columns, direction }: ReceiptPaper) {
  const image = await loadImage(Buffer.from(block.data, 'base64'));
  const { left, width, height, line } = imageWidth(image, block, columns * CELL.width, direction);
  const tall = Math.ceil(height / 8) * 8;
  const context = whiteCanvas(line, tall);
  context.drawImage(image, left, 0, width, height);
  return context.getImageData(0, 0, line, tall);
}

function whiteCanvas(width: number, height: number) {
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return context;
}
