import { Fault, toFaultData } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { coreInvariants } from '../invariants/core-invariants.ts';
import { HOST_VERSION } from '../version.ts';
import { makeBackup } from './make-backup.ts';
import { toChecks } from './to-checks.ts';

export interface BeforeMigrationOptions {
  readonly shopPath: string;
  readonly folder: string;
  readonly newId: () => string;
  readonly now: () => number;
}

/**
 * What runs before the first migration of a start: a backup of a shop that has data, once. When it cannot be made, the
 * migration does not happen: fault `no-backup`.
 */
export function backupBeforeMigration(options: BeforeMigrationOptions): () => Promise<void> {
  let made: Promise<void> | undefined;
  return () => (made ??= backUp(options));
}

async function backUp({ shopPath, folder, newId, now }: BeforeMigrationOptions): Promise<void> {
  const shop = readIdentity(shopPath);
  if (!shop) return;
  try {
    await makeBackup({
      shopPath,
      folder,
      id: newId(),
      at: now(),
      label: 'before update',
      version: HOST_VERSION,
      shop,
      checks: toChecks(coreInvariants),
    });
  } catch (error) {
    const message = `The shop has to be brought up to date for this version, and that is not done without a backup: ${toFaultData(error).message} The shop is as it was.`;
    throw new Fault({ code: 'no-backup', message }, { cause: error });
  }
}

/** Undefined for a shop that was never set up: there is nothing to lose. */
function readIdentity(path: string): { id: string; name: string; epoch: number } | undefined {
  if (!existsSync(path)) return undefined;
  const database = new Sqlite(path, { timeout: 5000 });
  try {
    const row = database
      .prepare(
        `select (select value from core_meta where key = 'id') as id, name,
                cast((select value from core_meta where key = 'epoch') as integer) as epoch from core_shop`,
      )
      .get() as { id: string; name: string; epoch: number } | undefined;
    return row;
  } catch {
    // No table of shops yet.
    return undefined;
  } finally {
    database.close();
  }
}
