/** What a picture may be when it is added. */
export type PictureFormat = 'jpeg' | 'png' | 'webp' | 'gif' | 'avif';

/** Media types of what browsers show as a picture, and of nothing that runs. */
const TYPES: Readonly<Record<PictureFormat, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  avif: 'image/avif',
};

/** Bitmaps, scans, icons, layered pictures, and the JPEG that nobody reads yet. */
const OTHERS = ['BM', 'II*\0', 'MM\0*', '\0\0\x01\0', '8BPS', '\xff\x0a', '\0\0\0\x0cJXL '];

/** How much of the beginning tells. */
export const TELLING_BYTES = 512;

/** What the content says it is, whatever the file is called. `other`: a picture of a kind that is not taken. */
export function pictureFormat(start: Uint8Array): PictureFormat | 'other' | undefined {
  const text = Buffer.from(
    start.buffer,
    start.byteOffset,
    Math.min(start.byteLength, TELLING_BYTES),
  ).toString('latin1');
  if (text.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (text.startsWith('GIF87a') || text.startsWith('GIF89a')) return 'gif';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp';
  if (text.slice(4, 8) === 'ftyp') return isobmff(text);
  if (OTHERS.some((start) => text.startsWith(start)) || /<svg[\s>]/i.test(text)) return 'other';
  return undefined;
}

/** The media type of a picture's content; undefined when it is none. */
export function pictureType(content: Uint8Array): string | undefined {
  const format = pictureFormat(content);
  return format === undefined || format === 'other' ? undefined : TYPES[format];
}

/** Phones of one make take pictures in a container of the same shape that is not free to decode. */
function isobmff(text: string): 'avif' | 'other' | undefined {
  const brands = text.slice(8, 64);
  if (/avif|avis/.test(brands)) return 'avif';
  return /heic|heix|hevc|heim|heis|mif1|msf1/.test(brands) ? 'other' : undefined;
}
