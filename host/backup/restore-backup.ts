import { existsSync } from 'node:fs';
import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Fault, isRefusal } from '@counterpart/sdk';
import { type Clock, type Ids, type Logger, sql, type Till } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { ChainedAudit } from '../audit/chained-audit.ts';
import { hostTimers, SystemClock, SystemRandom, UuidIds } from '../clock/index.ts';
import { coreShopSchema } from '../core-schema.ts';
import { openShopStore } from '../database/index.ts';
import { HALF_WRITTEN, sqliteCode } from '../database/sqlite-fault.ts';
import { joinErasedLists } from '../personal/erased-list.ts';
import { makeFolder } from '../place/make-folder.ts';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { requireAsMade } from './as-it-was-made.ts';
import { type KeptBackup, readManifest } from './backup-manifest.ts';
import { copyCompanions, copyFiles } from './companions.ts';
import { copyShop } from './copy-shop.ts';
import { stamp } from './make-backup.ts';
import { newFolder } from './new-folder.ts';
import { type ProvedFiles, proveFiles } from './prove-files.ts';
import { requireUnused } from './require-unused.ts';
import { toChecks } from './to-checks.ts';

export interface RestoreOrder {
  /** A backup's own folder. */
  readonly backup: string;
  /** A new folder; the restored shop is `shop.db` in it. */
  readonly into: string;
  readonly till: Till;
  readonly logger: Logger;
  /** The books that the restored ones take the place of, if there are any that can be read. */
  readonly instead?: string;
}

export interface Restored {
  readonly backup: KeptBackup;
  readonly shopPath: string;
  readonly epoch: number;
  readonly files: ProvedFiles;
}

/**
 * Restores a backup into a fresh place: copied, examined, and marked as books that continue from there, so that every
 * till starts afresh on them and nothing meant for other books is written into these. Nothing else is touched.
 * Faults `not-a-backup`, `backup-changed`, `folder-taken`, `books-broken`, `disk-full`, `disk-fault`, and those of copying.
 */
export async function restoreBackup(order: RestoreOrder): Promise<Restored> {
  const folder = resolve(order.into);
  const backup = await readManifest(resolve(order.backup));
  if (!backup) {
    const message = `${order.backup} is not a finished backup. Name one of the folders that "counterpart backup --list" shows.`;
    throw new Fault({ code: 'not-a-backup', message });
  }
  const shopPath = join(folder, 'shop.db');
  if (existsSync(shopPath)) {
    throw new Fault({
      code: 'folder-taken',
      message: `${folder} has a shop already. Name a new folder to restore into.`,
    });
  }
  await requireAsMade(backup);
  await newFolder(folder);
  try {
    const epoch = await fill(shopPath, backup, order);
    // Whoever puts it in another's place moves this one file: what still is in the log would be left behind.
    if ((await sizeOf(`${shopPath}-wal`)) > 0) throw givenUp(folder);
    return { backup, shopPath, epoch, files: await proveFiles(shopPath) };
  } catch (error) {
    // Half a restore must not look like a shop.
    for (const end of ['', '-wal', '-shm', '-journal', '.key', '.keeper']) {
      await rm(`${shopPath}${end}`, { force: true });
    }
    throw sqliteCode(error) === undefined ? error : givenUp(folder, error);
  }
}

/** Returns the epoch of what is there then. */
async function fill(shopPath: string, backup: KeptBackup, order: RestoreOrder): Promise<number> {
  const from = join(backup.path, 'shop.db');
  const { broken } = await copyShop({ from, to: shopPath, checks: toChecks(coreInvariants) });
  if (broken.length > 0) {
    throw new Fault({
      code: 'books-broken',
      message: `The backup ${backup.path} is not sound: ${broken[0]} Try an older one.`,
    });
  }
  await copyCompanions(from, shopPath);
  const others = await besideBackup(backup.path);
  await joinErasedLists(order.instead === undefined ? others : [...others, order.instead], shopPath);
  const above = Math.max(backup.shop.epoch, order.instead === undefined ? 0 : epochOf(order.instead));
  return continueFrom(shopPath, backup, above + 1, order);
}

/**
 * Puts restored books in the place of those at `shopPath`, which are kept beside under the name that is returned;
 * null when there were none. `till`: the one that does it. Faults `books-in-use` while anybody has them open.
 */
export async function replaceShop(
  restored: Restored,
  shopPath: string,
  now: number,
  till?: string,
): Promise<string | null> {
  const folder = dirname(resolve(shopPath));
  await makeFolder(folder);
  let aside: string | null = null;
  if (existsSync(shopPath)) {
    requireUnused(shopPath, till);
    aside = freeName(join(folder, `${basename(shopPath)}.before-restore ${stamp(now)}`));
    // Another name for the same file, so that there is a shop at every moment, whenever the power goes.
    await link(shopPath, aside).catch(() => rename(shopPath, aside!));
  }
  // Also what only the old books refer to: the new ones sweep it away in time.
  if (aside !== null) await copyFiles(shopPath, aside);
  await copyCompanions(restored.shopPath, shopPath);
  await rename(restored.shopPath, shopPath);
  return aside;
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

function givenUp(folder: string, cause?: unknown): Fault {
  const full = sqliteCode(cause) === 'SQLITE_FULL';
  const message = `Nothing was restored into ${folder}: ${full ? 'there is no room for it. Free' : 'the disk failed, or has no room left. Check the disk, free'} some space, and try again.`;
  return new Fault({ code: full ? 'disk-full' : 'disk-fault', message }, { cause });
}

/** The shop's files in the backups beside this one: later ones know of more people who were erased. */
async function besideBackup(path: string): Promise<string[]> {
  const folder = dirname(path);
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name, 'shop.db'));
}

/** Two restores may come in one second, and what the first put aside is not to be written over. */
function freeName(name: string): string {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? name : `${name} (${count})`;
    if (!existsSync(free)) return free;
  }
}

/** What a killed process left half written has to be taken back before it can be read, which needs to write. */
function epochOf(shopPath: string, readonly = true): number {
  let database: Sqlite.Database | undefined;
  try {
    database = new Sqlite(shopPath, { readonly, fileMustExist: true, timeout: 2000 });
    const row = database.prepare("select value from core_meta where key = 'epoch'").get() as
      { value: string } | undefined;
    return Number(row?.value ?? 0);
  } catch (error) {
    return readonly && sqliteCode(error) === HALF_WRITTEN ? epochOf(shopPath, false) : 0;
  } finally {
    database?.close();
  }
}

/** Raises the epoch and writes down what was done, as any other change of the books. */
async function continueFrom(
  path: string,
  backup: KeptBackup,
  epoch: number,
  { till, logger }: Pick<RestoreOrder, 'till' | 'logger'>,
): Promise<number> {
  const clock: Clock = new SystemClock();
  const random = new SystemRandom();
  const ids: Ids = new UuidIds(clock, random);
  const store = await openShopStore({ path, till, clock, random, timers: hostTimers, logger });
  try {
    await store.migrate('core', coreShopSchema.migrations, coreShopSchema.owned);
    const audit = new ChainedAudit(store, till, ids);
    const done = await store.transactions.run(
      async (tx) => {
        await tx.run(sql`update core_meta set value = ${String(epoch)} where key = 'epoch'`);
        const data = { backup: backup.id, at: backup.at, epoch };
        await audit.append(tx, { action: 'books.restored', subject: backup.shop.id, data });
      },
      { label: 'restored' },
    );
    if (isRefusal(done)) throw new Fault({ code: done.refused, message: done.message });
    return epoch;
  } finally {
    await store.close();
  }
}
