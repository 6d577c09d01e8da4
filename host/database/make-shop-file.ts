import { link, readdir, rm, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { Random } from '../clock/random.ts';
import { booksMoved, emptyFile, logWithoutFile } from './opening-faults.ts';

/** What follows the name of a shop's file after its books were brought elsewhere. */
export const MOVED = '.moved ';

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
  // Whoever still looks for the books where they were would begin a second, empty shop there.
  const names = await readdir(dirname(path)).catch(() => []);
  const moved = names.find((name) => name.startsWith(`${basename(path)}${MOVED}`));
  if (moved !== undefined) throw booksMoved(path, moved);
  const unfinished = `${path}.${process.pid}-${(count += 1)}-${Math.floor(random.next() * 2 ** 32)}.new`;
  try {
    await make(unfinished);
    // Gives a second name, and fails where the name is taken: somebody else was faster.
    await link(unfinished, path).catch((error: unknown) => {
      // A disk that knows no second names: there it is made in place.
      return codeOf(error) === 'EEXIST' ? undefined : make(path);
    });
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) {
      // What it could not make it need not remove; why it could not is what counts.
      await rm(`${unfinished}${end}`, { force: true }).catch(() => {});
    }
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
