import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const PREFIX = 'restoring-';
/** As `mkdtemp` names them. */
const NAME = new RegExp(`^${PREFIX}\\w{6}$`);
/** Longer than any restore takes: what is older was left by one that was killed. */
const LEFT_MS = 60 * 60_000;

/**
 * A new folder beside the shop for books that are about to take its place, so that this is one step of the file system.
 * Sweeps what earlier restores left there that were killed: each is a whole copy of the books.
 */
export async function makeRestoringFolder(beside: string, now: number): Promise<string> {
  for (const name of await readdir(beside)) {
    const path = join(beside, name);
    if (NAME.test(name) && (await isLeft(path, now))) {
      await rm(path, { recursive: true, force: true });
    }
  }
  return mkdtemp(join(beside, PREFIX));
}

/** Somebody else may sweep it meanwhile. */
async function isLeft(path: string, now: number): Promise<boolean> {
  return stat(path).then(
    ({ mtimeMs }) => now - mtimeMs > LEFT_MS,
    () => false,
  );
}
