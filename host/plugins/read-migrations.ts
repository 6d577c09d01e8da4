import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type Manifest, type ManifestTables } from '@counterpart/sdk';
import type { Migration } from '../database/store.ts';

/** The `NNNN-name.sql` files of one data area, in order. Throws `migration-error` for a folder that is not as declared. */
export function readMigrations(
  manifest: Manifest,
  folder: string,
  area: ManifestTables,
): readonly Migration[] {
  const path = join(folder, area.migrations);
  let files: readonly string[];
  try {
    files = readdirSync(path);
  } catch {
    throw bad(manifest, `its manifest names the migrations ${area.migrations}, and ${path} cannot be read`);
  }
  const scripts = files.filter((file) => file.endsWith('.sql')).toSorted();
  const odd = scripts.find((file) => !/^\d{4}-[a-z0-9-]+\.sql$/.test(file));
  if (odd) throw bad(manifest, `rename ${join(path, odd)} to look like 0001-products.sql`);
  return scripts.map((file) => ({
    id: file.slice(0, -'.sql'.length),
    sql: readFileSync(join(path, file), 'utf8'),
  }));
}

function bad({ id, displayName }: Manifest, problem: string): Fault {
  return new Fault({
    code: 'migration-error',
    message: `${displayName} cannot be started: ${problem}.`,
    plugin: id,
  });
}
