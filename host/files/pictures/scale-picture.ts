import { open } from 'node:fs/promises';
import sharp, { type Metadata, type OutputInfo } from 'sharp';
import { type PictureFormat, pictureFormat, TELLING_BYTES } from './picture-format.ts';

/** A picture in the three sizes, or why there is none. */
export type ScaledPicture =
  | {
      readonly width: number;
      readonly height: number;
      readonly small: Uint8Array;
      readonly medium: Uint8Array;
      readonly large: Uint8Array;
    }
  | {
      readonly problem:
        'empty-file' | 'not-a-picture' | 'unsupported-picture' | 'picture-too-large' | 'picture-damaged';
    };

/** Of the longer side. */
export const PICTURE_SIZES = { small: 96, medium: 320, large: 1280 } as const;
export const MAX_PIXELS = 50_000_000;
/** The decoder of this format needs eighteen bytes a pixel, the others one to five. */
const MAX_PIXELS_AVIF = 16_000_000;
/** What it may take when it is unpacked: a few bytes can claim to be the size of a house. */
const MAX_UNPACKED_BYTES = 220_000_000;
const PATIENCE_S = 30;

// One picture at a time, on one core, and nothing is kept: the till has sales to make.
sharp.cache(false);
sharp.concurrency(1);
// Whatever else the library could read, such as drawings that name other files, it does not.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: [
    'VipsForeignLoadJpegFile',
    'VipsForeignLoadPngFile',
    'VipsForeignLoadWebpFile',
    'VipsForeignLoadNsgifFile',
    'VipsForeignLoadHeifFile',
  ],
});

/** Reads a picture from a file, whatever it is called, and never more of it than fits. */
export async function scalePicture(path: string): Promise<ScaledPicture> {
  const start = await startOf(path);
  if (start.byteLength === 0) return { problem: 'empty-file' };
  const format = pictureFormat(start);
  if (format === undefined) return { problem: 'not-a-picture' };
  if (format === 'other') return { problem: 'unsupported-picture' };
  try {
    const header = await sharp(path, { limitInputPixels: false }).metadata();
    if (isTooLarge(header, format)) return { problem: 'picture-too-large' };
    return await scale(path);
  } catch {
    return { problem: 'picture-damaged' };
  }
}

async function scale(path: string): Promise<ScaledPicture> {
  const { data, info } = await sharp(path, {
    limitInputPixels: MAX_PIXELS,
    failOn: 'error',
    sequentialRead: true,
    autoOrient: true,
  })
    .timeout({ seconds: PATIENCE_S })
    .resize({ ...within(PICTURE_SIZES.large), withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const large = await encode(data, info, PICTURE_SIZES.large, 82);
  const medium = await encode(data, info, PICTURE_SIZES.medium, 78);
  const small = await encode(data, info, PICTURE_SIZES.small, 76);
  return { width: info.width, height: info.height, small, medium, large };
}

/** From pixels alone, so that nothing else of the original can come along. */
function encode(data: Buffer, { width, height, channels }: OutputInfo, size: number, quality: number) {
  return sharp(data, { raw: { width, height, channels } })
    .resize({ ...within(size), withoutEnlargement: true })
    .webp({ quality, effort: 4 })
    .toBuffer();
}

function within(size: number) {
  return { width: size, height: size, fit: 'inside' } as const;
}

function isTooLarge({ width, height, channels, depth }: Metadata, format: PictureFormat): boolean {
  const bytes = depth === 'ushort' || depth === 'short' ? 2 : 1;
  const most = format === 'avif' ? MAX_PIXELS_AVIF : MAX_PIXELS;
  return width * height > most || width * height * channels * bytes > MAX_UNPACKED_BYTES;
}

async function startOf(path: string): Promise<Uint8Array> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(TELLING_BYTES), 0, TELLING_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
