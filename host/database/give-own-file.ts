import { Fault } from '@counterpart/sdk';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';

/** Whoever takes longer to copy a shop's file died over it, ms. */
const DIED_MS = 60_000;

/**
 * Another program wrote over the file at `path` while tills had it open, and their write-ahead log would be mixed into
 * what is there now. So that gets a file of its own in the same place, without a log, and all tills find that theirs,
 * `opened`, was replaced. The log is kept under another name, which is returned; undefined when another till was faster.
 * Fault `shop-overwritten` when that cannot be done, or another till does it.
 */
export async function giveOwnFile(
  path: string,
  opened: string,
  now: number,
  copyTo: (path: string) => Promise<void>,
): Promise<string | undefined> {
  const claim = `${path}.exchange`;
  if (!(await claimed(claim, now))) {
    throw new Fault({
      code: 'shop-overwritten',
      message: `Another program wrote over the shop's file ${basename(path)}, and another till puts that in order. Nothing can be saved until then.`,
    });
  }
  const fresh = `${claim}-copy`;
  try {
    if ((await idOf(path)) !== opened) return undefined;
    await copyTo(fresh);
    const kept = `${path}-wal.${new Date(now).toISOString().replaceAll(':', '-').slice(0, 19)}`;
    await rename(`${path}-wal`, kept).catch(ignoreMissing);
    await rm(`${path}-shm`, { force: true });
    await rename(fresh, path);
    return kept;
  } catch (error) {
    throw stays(path, error instanceof Error && 'code' in error ? String(error.code) : String(error));
  } finally {
    await rm(fresh, { force: true });
    await rm(claim, { recursive: true, force: true });
  }
}

/** Two tills that see it at once must not both do it. */
async function claimed(claim: string, now: number): Promise<boolean> {
  const found = await stat(claim).catch(() => undefined);
  if (found && now - found.mtimeMs > DIED_MS) await rm(claim, { recursive: true, force: true });
  try {
    // Fails where it is there already.
    await mkdir(claim);
    return true;
  } catch {
    return false;
  }
}

async function idOf(path: string): Promise<string> {
  const { dev, ino } = await stat(path, { bigint: true });
  return `${dev}/${ino}`;
}

function stays(path: string, why: string): Fault {
  return new Fault({
    code: 'shop-overwritten',
    message: `Another program wrote over the shop's file ${basename(path)}, and it cannot be opened anew beside that (${why}). Nothing can be saved: stop Counterpart on every till, restore the newest backup, and start it again.`,
  });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
