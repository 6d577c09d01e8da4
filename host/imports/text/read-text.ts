import type { TextEncoding } from '@counterpart/sdk';

/** The text of a file piece by piece, without its byte order mark; bytes that are no letters become U+FFFD. */
export async function* readText(
  pieces: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of pieces) yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}
