import { join, resolve } from 'node:path';
import { readSettings, type TillFolder } from '@counterpart/server';
import type { Arguments } from './command.ts';
import { usageError } from './usage-error.ts';

/**
 * The shop's file that a till works on, for what deals with the file itself: the one that was named, else the till's.
 * A till whose books another computer keeps has none.
 */
export function ownBooks(folder: TillFolder, args: Arguments, command: string): string {
  const named = args.text('shop');
  if (named !== undefined) return resolve(named);
  const { shop, place } = readSettings(folder);
  if (place?.kind === 'follower') {
    const { name, at } = place.keeper;
    throw usageError(
      `${name} (${at}) keeps the books of this till, so there is no file of them here. Run "counterpart ${command}" there, or name a file with --shop.`,
    );
  }
  return shop ?? join(folder.path, 'shop.db');
}
