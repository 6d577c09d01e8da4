import { link, rm, stat } from 'node:fs/promises';
import type { Random } from '../clock/random.ts';
import { emptyFile, logWithoutFile } from './opening-faults.ts';

let count = 0;

/**
 * Makes a new shop's file where there is none. It is made under another name and then given its own, so that whoever
 * is killed meanwhile leaves nothing that looks like an emptied shop; and so an empty file is never taken for a new one.
 */
export async function makeShopFile(
  path: string,
  random: Random,
  make: (path: string) => Promise<void>,
): Promise<void> {
  const size = await sizeOf(path);
  // SQLite takes a single byte for nothing, too.
  if (size !== undefined && size <= 1) throw emptyFile(path);
  if (size !== undefined) return;
  for (const log of [`${path}-wal`, `${path}-journal`]) {
    // What a lost shop left would be written into the new one.
    if (((await sizeOf(log)) ?? 0) > 0 && (await sizeOf(path)) === undefined) throw logWithoutFile(path, log);
  }
  const unfinished = `${path}.${process.pid}-${(count += 1)}-${Math.floor(random.next() * 2 ** 32)}.new`;
  try {
    await make(unfinished);
    // Gives a second name, and fails where the name is taken: somebody else was faster.
    await link(unfinished, path).catch((error: unknown) => {
      // A disk that knows no second names: there it is made in place.
      return codeOf(error) === 'EEXIST' ? undefined : make(path);
    });
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(`${unfinished}${end}`, { force: true });
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
