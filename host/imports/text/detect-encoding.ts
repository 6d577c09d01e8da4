import type { TextEncoding } from '@counterpart/sdk';
import { setImmediate } from 'node:timers/promises';
import { type Sniffed, sniff } from './sniff.ts';

/**
 * Looks through the whole file when its beginning does not say: text in Windows-1252 with any letter beyond ASCII is
 * practically never valid UTF-8, so what is not valid UTF-8 is taken for Windows-1252, in which every file is readable.
 */
export async function detectEncoding(head: Uint8Array, pieces: AsyncIterable<Uint8Array>): Promise<Sniffed> {
  const sniffed = sniff(head);
  if ('refused' in sniffed || sniffed.sure) return sniffed;
  const encoding: TextEncoding = (await isUtf8(pieces)) ? 'utf-8' : 'windows-1252';
  return { encoding, sure: false };
}

async function isUtf8(pieces: AsyncIterable<Uint8Array>): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const piece of pieces) {
      decoder.decode(piece, { stream: true });
      await setImmediate();
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
