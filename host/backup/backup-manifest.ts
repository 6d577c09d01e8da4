import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v } from '@counterpart/sdk';

const NAME = 'backup.json';

const Manifest = v.object({
  id: v.string(),
  /** UTC epoch ms of the copy. */
  at: v.number(),
  /** Why it was made: `daily`, `by hand`, `before update`. */
  label: v.string(),
  shop: v.object({ id: v.string(), name: v.string(), epoch: v.number() }),
  version: v.string(),
  /** Of the database file. */
  bytes: v.number(),
  /** Pictures and the like, each read through; one that is not right is named and no reason to have no backup. */
  files: v.optional(
    v.object({
      count: v.number(),
      bytes: v.number(),
      wrong: v.array(v.object({ file: v.string(), problem: v.picklist(['missing', 'damaged']) })),
    }),
  ),
  /** SHA-256 of the shop's file and of the small ones beside it, by name: a disk loses a bit now and then. */
  digests: v.optional(v.record(v.string(), v.string())),
  /** Opened, checked and proved before it was kept. */
  verified: v.literal(true),
});
export type BackupManifest = v.InferOutput<typeof Manifest>;

/** One backup that counts, and where it is. */
export interface KeptBackup extends BackupManifest {
  readonly path: string;
}

export async function writeManifest(folder: string, manifest: BackupManifest): Promise<void> {
  await writeFile(join(folder, NAME), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Undefined for anything that is not a finished backup. */
export async function readManifest(folder: string): Promise<KeptBackup | undefined> {
  try {
    return { ...v.parse(Manifest, JSON.parse(await readFile(join(folder, NAME), 'utf8'))), path: folder };
  } catch {
    return undefined;
  }
}

/** The backups in a folder, the newest first; of one shop only when its id is given. */
export async function listBackups(folder: string, shop?: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.map((name) => readManifest(join(folder, name))));
  return found
    .filter((backup) => backup !== undefined)
    .filter((backup) => shop === undefined || backup.shop.id === shop)
    .toSorted((a, b) => b.at - a.at);
}
