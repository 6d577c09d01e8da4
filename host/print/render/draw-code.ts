import type { SKRSContext2D } from '@napi-rs/canvas';
import bwip from 'bwip-js/node';

interface Bars {
  readonly sbs: readonly number[];
}
interface Modules {
  readonly pixs: readonly number[];
  readonly pixx: number;
  readonly pixy: number;
}

/** How high the bars are, and how wide the thinnest is at most. */
export const BAR = { height: 60, width: 3 } as const;
/** The width of a module of a QR code, and its share of the line at most. */
const MODULE = { width: 6, share: 0.6 } as const;

/** Where a code begins, and the line that it has room in. */
interface CodePlace {
  readonly left: number;
  readonly top: number;
  readonly line: number;
}

/** How wide Code 128 is. */
export function barcodeWidth(value: string, lineWidth: number): number {
  const units = unitsOf(barsOf('code128', value));
  return units * Math.min(BAR.width, lineWidth / units);
}

/** Draws Code 128; the number stands below, as printers do. */
export function drawBarcode(context: SKRSContext2D, value: string, { left, top, line }: CodePlace): void {
  const sbs = barsOf('code128', value);
  const unit = Math.min(BAR.width, line / unitsOf(sbs));
  let x = left;
  context.fillStyle = '#000';
  for (const [index, width] of sbs.entries()) {
    if (index % 2 === 0) context.fillRect(x, top, width * unit, BAR.height);
    x += width * unit;
  }
}

/** How high and wide a QR code is. */
export function qrSize(value: string, lineWidth: number): number {
  return modulesOf(value).pixx * moduleWidth(modulesOf(value).pixx, lineWidth);
}

export function drawQr(context: SKRSContext2D, value: string, { left, top, line }: CodePlace): void {
  const { pixs, pixx, pixy } = modulesOf(value);
  const unit = moduleWidth(pixx, line);
  context.fillStyle = '#000';
  for (let y = 0; y < pixy; y++) {
    for (let x = 0; x < pixx; x++) {
      if (pixs[y * pixx + x] === 1) context.fillRect(left + x * unit, top + y * unit, unit, unit);
    }
  }
}

/** The widths of the bars and the gaps between them, in modules, beginning with a bar. Throws when there is no such code. */
export function barsOf(code: 'code128' | 'ean13' | 'ean8' | 'upca', value: string): readonly number[] {
  const [{ sbs }] = partsOf(code, value) as [Bars];
  return sbs;
}

export function modulesOf(value: string): Modules {
  const [modules] = partsOf('qrcode', value) as [Modules];
  return modules;
}

function unitsOf(bars: readonly number[]): number {
  return bars.reduce((sum, width) => sum + width, 0);
}

function moduleWidth(modules: number, lineWidth: number): number {
  return Math.min(MODULE.width, (lineWidth * MODULE.share) / modules);
}

/** What a code is made of. The library's export of the same name is a kind of barcode. */
function partsOf(bcid: string, text: string): unknown {
  // oxlint-disable-next-line import/no-named-as-default-member
  return bwip.raw({ bcid, text });
}
