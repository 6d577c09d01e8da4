import type { TextEncoding } from '@counterpart/sdk';

/** What the first bytes of a file give away. */
export type Sniffed =
  | { readonly encoding: TextEncoding; readonly sure: boolean }
  /** Not a text at all, in a sentence that says what to do. */
  | { readonly refused: string };

const KINDS: readonly (readonly [starts: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'an Excel workbook or another zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel workbook'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0x1f, 0x8b], 'a compressed file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture'],
  [[0xff, 0xd8, 0xff], 'a picture'],
];

/**
 * A byte order mark decides. Without one, zero bytes at every second place are UTF-16 of a Western text; other zero
 * bytes and control signs in number are no text. What is left is UTF-8 if it is valid as such, see `detectEncoding`.
 */
export function sniff(head: Uint8Array): Sniffed {
  const kind = KINDS.find(([starts]) => starts.every((byte, index) => head[index] === byte));
  if (kind)
    return {
      refused: `The file is ${kind[1]}, whatever its name says. Save it there as "CSV UTF-8" and import that.`,
    };
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return { encoding: 'utf-8', sure: true };
  if (head[0] === 0xff && head[1] === 0xfe) return { encoding: 'utf-16le', sure: true };
  if (head[0] === 0xfe && head[1] === 0xff) return { encoding: 'utf-16be', sure: true };
  const zeros = [0, 0];
  let controls = 0;
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2]!++;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls++;
  }
  const [even = 0, odd = 0] = zeros;
  const pairs = head.length / 2;
  if (odd > pairs * 0.3 && even < odd / 20) return { encoding: 'utf-16le', sure: true };
  if (even > pairs * 0.3 && odd < even / 20) return { encoding: 'utf-16be', sure: true };
  // A stray zero or two in a cell is told with its line; a tenth of a file is no text.
  if (even + odd + controls > Math.max(8, head.length / 10)) {
    return { refused: 'The file is not a text. Export the list as "CSV UTF-8" and import that.' };
  }
  return { encoding: 'utf-8', sure: false };
}
