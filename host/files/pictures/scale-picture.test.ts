import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pictureType } from './picture-format.ts';
import { PictureProcess } from './picture-process.ts';
import { PICTURE_SIZES } from './scale-picture.ts';

let folder: string;
let pictures: PictureProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  pictures = new PictureProcess();
});
afterEach(async () => {
  await pictures.start().dispose();
  rmSync(folder, { recursive: true });
});

const red = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#d02020' } });

async function scaled(content: Uint8Array | string, name = 'picture') {
  const path = join(folder, name);
  writeFileSync(path, content);
  const result = await pictures.scale(path);
  if ('problem' in result) throw new Error(result.problem);
  return result;
}

async function problem(content: Uint8Array | string, name = 'picture'): Promise<string> {
  return scaled(content, name).then(
    () => 'none',
    (error: Error) => error.message,
  );
}

/** From a file: the library of this process reads nothing else any more. */
function metadataOf(content: Uint8Array) {
  const path = join(folder, 'looked at');
  writeFileSync(path, content);
  return sharp(path).metadata();
}

/** A PNG that says it is so large; its pixels are all black, and take hardly a byte. */
function emptyPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.byteLength);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([start, chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

test.each(['jpeg', 'png', 'webp', 'gif', 'avif'] as const)(
  'a picture as %s comes in three sizes, each no larger than its screen needs',
  async (format) => {
    const { width, height, ...sizes } = await scaled(await red(1600, 400).toFormat(format).toBuffer());
    expect([width, height]).toEqual([1280, 320]);
    for (const size of ['small', 'medium', 'large'] as const) {
      expect(pictureType(sizes[size])).toBe('image/webp');
      const made = await metadataOf(sizes[size]);
      expect([made.width, made.height]).toEqual([PICTURE_SIZES[size], PICTURE_SIZES[size] / 4]);
    }
  },
);

test('one that is smaller than a screen needs is not blown up', async () => {
  const { width, large } = await scaled(await red(60, 60).png().toBuffer());
  expect([width, (await metadataOf(large)).width]).toEqual([60, 60]);
});

test('what a camera wrote about where it lay is obeyed, and then gone with all else that it wrote', async () => {
  const taken = await red(40, 20)
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
    .toBuffer();
  expect(taken.includes('Camera')).toBe(true);
  const { width, height, ...sizes } = await scaled(taken);
  expect([width, height]).toEqual([20, 40]);
  for (const made of [sizes.small, sizes.medium, sizes.large]) {
    expect(await metadataOf(made)).not.toHaveProperty('exif');
    expect(Buffer.from(made).includes('Camera')).toBe(false);
  }
});

test('of one that moves the first frame is taken, and what is see-through stays so', async () => {
  const paths = [join(folder, 'frame 1'), join(folder, 'frame 2')];
  for (const [index, background] of [{ r: 255, g: 0, b: 0, alpha: 0.5 }, '#00f'].entries()) {
    const frame = sharp({ create: { width: 20, height: 20, channels: 4, background } });
    await frame.png().toFile(paths[index]!);
  }
  const frames = await sharp(paths, { join: { animated: true } })
    .webp({ loop: 0, delay: [100, 100] })
    .toBuffer();
  expect((await metadataOf(frames)).pages).toBe(2);
  const { large } = await scaled(frames);
  const made = await metadataOf(large);
  expect([made.pages ?? 1, made.height, made.hasAlpha]).toEqual([1, 20, true]);
});

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="file:///etc/passwd"/></svg>';
const jpeg = () => red(600, 600).jpeg().toBuffer();

test.each<[string, string, () => Promise<Uint8Array | string> | Uint8Array | string, string?]>([
  ['an empty file', 'empty-file', () => ''],
  ['text that is called .png', 'not-a-picture', () => 'Dear shop, this is a letter.', 'photo.png'],
  [
    'a page that is called .jpg',
    'not-a-picture',
    () => '<!doctype html><script>alert(1)</script>',
    'photo.jpg',
  ],
  ['a drawing with a script', 'unsupported-picture', () => SVG, 'logo.svg'],
  ['a drawing that is called .png', 'unsupported-picture', () => `<?xml version="1.0"?>\n${SVG}`, 'logo.png'],
  [
    'what a phone takes that nobody else reads',
    'unsupported-picture',
    () => '\0\0\0\x18ftypheic\0\0\0\0mif1heic',
  ],
  ['a scan as TIFF', 'unsupported-picture', () => red(9, 9).tiff().toBuffer()],
  ['the first half of a JPEG', 'picture-damaged', async () => (await jpeg()).subarray(0, 1500)],
  ['the beginning of a PNG', 'picture-damaged', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
  [
    'a PNG whose pixels are nonsense',
    'picture-damaged',
    async () => {
      const png = await sharp({
        create: {
          width: 200,
          height: 200,
          channels: 3,
          background: 'red',
          noise: { type: 'gaussian', mean: 99, sigma: 30 },
        },
      })
        .png()
        .toBuffer();
      return png.fill(0x55, 2000, 9000);
    },
  ],
  ['900 million pixels in a few bytes', 'picture-too-large', () => emptyPng(30_000, 30_000)],
  [
    'a JPEG that claims to be 65000 wide and high',
    'picture-too-large',
    async () => {
      const claims = await jpeg();
      // The frame's header: its marker, a length, a depth, then the height and the width.
      const frame = claims.indexOf(Buffer.from([0xff, 0xc0]));
      claims.writeUInt16BE(65_000, frame + 5);
      claims.writeUInt16BE(65_000, frame + 7);
      return claims;
    },
  ],
])('%s is refused as %s', async (_what, why, make, name) => {
  expect(await problem(await make(), name)).toBe(why);
});

test.skipIf(platform() !== 'linux')(
  // Only Linux tells the memory of another process in a file.
  'the largest that is taken, and the one after it, go through the same process without it growing by what they unpack to',
  async () => {
    await scaled(await jpeg());
    const { pid } = pictures;
    const before = residentBytes(pid);
    const largest = emptyPng(7000, 7000);
    for (let n = 0; n < 3; n++) expect(await problem(largest)).toBe('none');
    expect(pictures.pid).toBe(pid);
    expect(residentBytes(pid) - before).toBeLessThan(3 * 7000 * 7000);
  },
);

test('the process that decodes can be shot, and the next picture is made by another', async () => {
  await scaled(await jpeg());
  const { pid } = pictures;
  process.kill(pid!, 'SIGSEGV');
  await expect.poll(() => pictures.pid).toBeUndefined();
  await scaled(await jpeg());
  expect(pictures.pid).not.toBe(pid);
});

/** The first of two numbers counts pages of address space, the second those in memory. */
function residentBytes(pid: number | undefined): number {
  return Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]) * 4096;
}
