import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@counterpart/sdk';
import { makeFolder } from '../place/make-folder.ts';
import type { CopyCheck } from './backup-worker.ts';
import { type BackupManifest, type KeptBackup, writeManifest } from './backup-manifest.ts';
import { copyCompanions } from './companions.ts';
import { copyShop } from './copy-shop.ts';
import { digestsOf } from './as-it-was-made.ts';
import { makeDurable } from './durable-folder.ts';
import { proveFiles } from './prove-files.ts';

export interface BackupOrder {
  readonly shopPath: string;
  /** Where backups are kept; made when it is missing. */
  readonly folder: string;
  readonly id: string;
  /** UTC epoch ms. */
  readonly at: number;
  readonly label: string;
  readonly version: string;
  readonly shop: BackupManifest['shop'];
  /** What must hold of the copy, besides being whole. */
  readonly checks: readonly CopyCheck[];
}

/**
 * Makes one backup: a folder with the shop's file, what belongs to it, and a manifest. It has its name only when it is
 * complete, checked and on the disk; whatever happens before, there is nothing that looks like a backup.
 * Faults `folder-unwritable`, `disk-full`, `damaged`, `books-broken`, `backup-failed`.
 */
export async function makeBackup(order: BackupOrder): Promise<KeptBackup> {
  const { shopPath, folder, id, at, label, version, shop, checks } = order;
  const path = join(folder, `${stamp(at)} ${id.slice(-6)}`);
  const unfinished = `${path}.unfinished`;
  await makeUnfinished(unfinished, folder);
  try {
    const target = join(unfinished, 'shop.db');
    const { bytes, digest, broken } = await copyShop({ from: shopPath, to: target, checks });
    if (broken.length > 0) throw booksBroken(broken);
    const digests = { 'shop.db': digest, ...(await digestsOf(await copyCompanions(shopPath, target))) };
    const files = await proveFiles(target);
    const manifest: BackupManifest = { id, at, label, shop, version, bytes, files, digests, verified: true };
    await writeManifest(unfinished, manifest);
    await makeDurable(unfinished);
    await rename(unfinished, path);
    await makeDurable(folder);
    return { ...manifest, path };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw diskFault(error, folder) ?? error;
  }
}

/** `2026-11-23 14-05-09`, in the time of this computer. */
export function stamp(at: number): string {
  const date = new Date(at - new Date(at).getTimezoneOffset() * 60_000);
  return date.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
}

async function makeUnfinished(path: string, folder: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (error) {
    throw diskFault(error, folder) ?? unwritable(folder, error);
  }
}

function booksBroken(broken: readonly string[]): Fault {
  return new Fault({
    code: 'books-broken',
    message: `The copy was not kept, because it is not sound: ${broken[0]}${broken.length > 1 ? ` (and ${broken.length - 1} more)` : ''} Older backups are untouched. "counterpart verify" and "counterpart doctor" say more.`,
    data: { broken: [...broken] },
  });
}

/** What a disk had against it, in words; undefined for anything else. */
function diskFault(error: unknown, folder: string): Fault | undefined {
  const code = (error as { code?: unknown }).code;
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'disk-full') {
    const message = `There is no room for a backup in ${folder}. Free some space, or choose another folder.`;
    return new Fault({ code: 'disk-full', message }, { cause: error });
  }
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') return unwritable(folder, error);
  return undefined;
}

function unwritable(folder: string, cause: unknown): Fault {
  const message = `Backups cannot be written to ${folder}. Check that the folder can be reached and that Counterpart may write there, or choose another one.`;
  return new Fault({ code: 'folder-unwritable', message }, { cause });
}
