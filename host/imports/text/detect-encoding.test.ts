import { describe, expect, test } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';
import { readText } from './read-text.ts';

const TEXT = 'Name,Price\nCrème brûlée – “fine”,1\n';

async function detect(bytes: Uint8Array) {
  return detectEncoding(bytes.subarray(0, 1 << 18), pieces(bytes, 1 << 18));
}

async function* pieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const utf16le = Buffer.from(TEXT, 'utf16le');
const utf16be = Buffer.from(utf16le).swap16();
const western = Buffer.from(
  TEXT.replaceAll('–', '\u0096').replaceAll('“', '\u0093').replaceAll('”', '\u0094'),
  'latin1',
);
const mark = (...bytes: number[]) => Buffer.from(bytes);

describe('a text is read as it was written', () => {
  test.each([
    ['UTF-8', 'utf-8', Buffer.from(TEXT)],
    ['UTF-8 with its mark', 'utf-8', Buffer.concat([mark(0xef, 0xbb, 0xbf), Buffer.from(TEXT)])],
    ['UTF-16 LE with its mark', 'utf-16le', Buffer.concat([mark(0xff, 0xfe), utf16le])],
    ['UTF-16 BE with its mark', 'utf-16be', Buffer.concat([mark(0xfe, 0xff), utf16be])],
    ['UTF-16 LE without', 'utf-16le', utf16le],
    ['UTF-16 BE without', 'utf-16be', utf16be],
    ['Windows-1252', 'windows-1252', western],
  ] as const)('%s', async (_name, encoding, bytes) => {
    expect(await detect(bytes)).toMatchObject({ encoding });
    for (const size of [1, 3, 4096]) {
      let text = '';
      for await (const piece of readText(pieces(bytes, size), encoding)) text += piece;
      expect(text).toBe(TEXT);
    }
  });

  test('a letter far behind the beginning decides, too', async () => {
    const ascii = 'Name,Price\n'.repeat(50_000);
    expect(await detect(Buffer.from(`${ascii}é`, 'latin1'))).toMatchObject({ encoding: 'windows-1252' });
    expect(await detect(Buffer.from(`${ascii}é`))).toMatchObject({ encoding: 'utf-8' });
  });
});

describe('what is no text is refused with the way out', () => {
  test.each([
    [
      'a workbook with another name',
      Buffer.from('PK\u0003\u0004\u0014\u0000\u0006\u0000'),
      /Excel workbook.*CSV UTF-8/,
    ],
    ['an old workbook', mark(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /old Excel workbook/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    [
      'bytes',
      Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 31 + 7 * (index % 13)) % 32)),
      /not a text/,
    ],
  ])('%s', async (_name, bytes, message) => {
    expect(await detect(bytes)).toEqual({ refused: expect.stringMatching(message) });
  });

  test('a stray zero byte does not make a list something else', async () => {
    expect(await detect(Buffer.from('Name,Price\nA\u0000b,1\nC,2\n'))).toMatchObject({ encoding: 'utf-8' });
  });
});
