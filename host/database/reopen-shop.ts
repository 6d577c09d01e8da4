import { Fault } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { rm, stat } from 'node:fs/promises';
import type { Engine } from './engine.ts';
import type { Migration } from './store.ts';
import { type Connections, OPEN_PATIENCE_MS, openConnections, type OpenStoreOptions } from './connections.ts';
import { type ConnectionOptions, openSqlite } from './open-sqlite.ts';

type FileOptions = Pick<ConnectionOptions, 'kind' | 'journal' | 'synchronous'>;

/**
 * Opens the file that lies where the shop's file was, if it is the same shop's: a restored backup for example. Faults
 * `other-shop`, `not-a-database`, and those of opening; then everything stays as it is.
 */
export async function reopenShop(
  options: OpenStoreOptions,
  file: FileOptions,
  migrations: readonly Migration[],
  shop: string,
  before: { readonly writer: Engine; readonly log: string | undefined },
): Promise<Connections> {
  const { path, random, timers, openPatience_ms: patience_ms = OPEN_PATIENCE_MS } = options;
  const name = path.replaceAll('\\', '/').split('/').at(-1)!;
  // An empty file is still being copied, or a mistake. Opening it would make it a new shop.
  if ((await stat(path)).size === 0)
    throw otherShop(`The file ${name} that was put in place of the shop's is empty.`);
  await leaveLog(path, before.writer, before.log);
  const probe = await openSqlite({ ...file, path, random, timers, patience_ms, access: 'read' });
  try {
    const row = await probe
      .get<{ value: string }>(sql`select value from core_meta where key = 'id'`)
      .catch(() => undefined);
    if (row?.value !== shop) {
      throw otherShop(
        `The file ${name} was replaced by another shop's. Put the right one back, or restart Counterpart to open that one.`,
      );
    }
  } finally {
    await probe.close();
  }
  return openConnections(options, file, migrations);
}

/**
 * The write-ahead log has the name of the file that was replaced, and is that file's: read into the new one it would
 * damage it. What is in it goes into the file that it belongs to, and the name becomes free: whoever still writes into
 * the replaced file does so in the old log. `own`: which file is ours; when it is another one, another till was faster.
 */
async function leaveLog(path: string, before: Engine, own: string | undefined): Promise<void> {
  if (own === undefined || (await logOf(path)) !== own) return;
  await before.get(sql`pragma wal_checkpoint(truncate)`).catch(() => undefined);
  const log = await stat(`${path}-wal`).catch(() => undefined);
  if (log === undefined) return;
  if (log.size > 0) {
    throw new Fault({
      code: 'log-in-use',
      message: `The shop's file was replaced while other tills were writing. Stop Counterpart on every till, then start it again.`,
    });
  }
  // Where an open file cannot be deleted it cannot be replaced, either.
  for (const end of ['-wal', '-shm']) await rm(`${path}${end}`, { force: true });
}

/** Which file is the write-ahead log of `path`; undefined where there is none. */
export async function logOf(path: string): Promise<string | undefined> {
  const found = await stat(`${path}-wal`, { bigint: true }).catch(() => undefined);
  return found && `${found.dev}/${found.ino}`;
}

function otherShop(message: string): Fault {
  return new Fault({ code: 'other-shop', message });
}
