import type { CodeReader, Joined } from '@counterpart/sdk';

/** Offers a code to each reader in turn until one takes it. A reader that fails does not keep the next from trying. */
export async function askReaders(
  readers: readonly Joined<CodeReader>[],
  code: string,
  onFailure: (reader: Joined<CodeReader>, error: unknown) => void,
): Promise<boolean> {
  for (const reader of readers) {
    try {
      if (await reader.value.read(code)) return true;
    } catch (error) {
      onFailure(reader, error);
    }
  }
  return false;
}
