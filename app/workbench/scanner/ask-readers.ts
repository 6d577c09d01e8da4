import type { CodeReader, Joined } from '@counterpart/sdk';

/**
 * Offers a code to each reader in turn until one takes it; a code that nobody takes, once more, to whoever has
 * something to offer for it. A reader that fails does not keep the next from trying.
 */
export async function askReaders(
  readers: readonly Joined<CodeReader>[],
  code: string,
  onFailure: (reader: Joined<CodeReader>, error: unknown) => void,
): Promise<boolean> {
  const ask = async (question: (reader: CodeReader) => Promise<boolean> | undefined) => {
    for (const reader of readers) {
      try {
        if (await question(reader.value)) return true;
      } catch (error) {
        onFailure(reader, error);
      }
    }
    return false;
  };
  return (await ask((reader) => reader.read(code))) || (await ask((reader) => reader.unread?.(code)));
}
