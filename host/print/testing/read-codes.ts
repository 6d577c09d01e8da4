import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadImage, createCanvas, type ImageData } from '@napi-rs/canvas';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const require = createRequire(import.meta.url);
let prepared = false;

export interface ReadCode {
  readonly format: string;
  readonly text: string;
  /** Of its middle, in dots. */
  readonly x: number;
  readonly y: number;
}

/** What a scanner reads in a picture: a decoder that shares nothing with what draws the codes. */
export async function readCodes(picture: Uint8Array | ImageData): Promise<readonly ReadCode[]> {
  if (!prepared) {
    const file = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
    // The library would fetch it from the internet.
    prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(file).buffer }, fireImmediately: false });
    prepared = true;
  }
  const pixels = picture instanceof Uint8Array ? await decode(picture) : picture;
  const found = await readBarcodes(pixels as unknown as globalThis.ImageData, {
    tryHarder: true,
    maxNumberOfSymbols: 255,
    formats: ['EAN13', 'EAN8', 'UPCA', 'Code128', 'QRCode'],
  });
  return found.map(({ format, text, position: { topLeft, bottomRight } }) => ({
    format,
    text,
    x: (topLeft.x + bottomRight.x) / 2,
    y: (topLeft.y + bottomRight.y) / 2,
  }));
}

async function decode(png: Uint8Array): Promise<ImageData> {
  const image = await loadImage(png);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, image.width, image.height);
}
