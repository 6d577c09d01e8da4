import { existsSync } from 'node:fs';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { MOVED } from '../database/make-shop-file.ts';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { copyCompanions } from './companions.ts';
import { copyShop } from './copy-shop.ts';
import { stamp } from './make-backup.ts';
import { requireUnused } from './require-unused.ts';
import { toChecks } from './to-checks.ts';

export interface Brought {
  /** The name of the old file now. */
  readonly aside: string;
  /** Back to where they were, when nothing could be started on them. */
  undo(): Promise<void>;
}

/**
 * Brings a shop's books to where no shop is yet: copied, examined, and only then put there; the old file stays beside
 * its place under another name, so that nobody sells on it by mistake. Faults `books-in-use` while another
 * process has the books open, `already-has-a-shop`, `books-broken`, and those of copying; then everything is as before.
 */
export async function bringShop(from: string, to: string, now: number): Promise<Brought> {
  const [source, target] = [resolve(from), resolve(to)];
  requireUnused(source);
  await mkdir(dirname(target), { recursive: true });
  const arriving = `${target}.arriving`;
  await rm(arriving, { force: true });
  try {
    const { broken } = await copyShop({ from: source, to: arriving, checks: toChecks(coreInvariants) });
    if (broken.length > 0) {
      const message = `The books at ${source} are not sound and stay where they are: ${broken[0]}`;
      throw new Fault({ code: 'books-broken', message });
    }
    await copyCompanions(source, target);
    // Fails, other than a renaming, when somebody began a shop there meanwhile.
    await link(arriving, target).catch((error: unknown) => {
      if (existsSync(target)) throw alreadyThere(target);
      // Some network drives know no second names.
      return rename(arriving, target).catch(() => Promise.reject(error as Error));
    });
  } finally {
    await rm(arriving, { force: true });
  }
  const aside = join(dirname(source), `${basename(source)}${MOVED}${stamp(now)}`);
  await rename(source, aside);
  return {
    aside,
    undo: async () => {
      await rename(target, `${target}.not-used ${stamp(now)}`);
      await rename(aside, source);
    },
  };
}

/** Throws a fault `already-has-a-shop` when both are the same shop: one is a copy, and nobody knows which is newer. */
export function requireOtherShop(here: string, there: string): void {
  const [own, other] = [shopId(here), shopId(there)];
  if (own !== undefined && own === other) throw alreadyThere(there);
}

function shopId(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(path, { readonly: true, timeout: 2000 });
    return database.prepare("select value from core_meta where key = 'id'").pluck().get() as
      string | undefined;
  } catch {
    // Opening it as a shop will say why.
    return undefined;
  } finally {
    database?.close();
  }
}

function alreadyThere(path: string): Fault {
  return new Fault({
    code: 'already-has-a-shop',
    message: `There is a copy of this shop at ${path} already, perhaps with other sales in it. Look at both; then rename or remove the one that is not to be used, and try again.`,
  });
}
