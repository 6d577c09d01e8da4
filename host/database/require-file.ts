import { lstat, stat } from 'node:fs/promises';
import { brokenLink, isFolder, noFile, type StoreKind } from './opening-faults.ts';

/** What is there already must be a file: opening a pipe would wait for ever, and a link to nothing would be followed. */
export async function requireFile(kind: StoreKind, path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return;
  if (found?.isDirectory()) throw isFolder(kind, path);
  if (found) throw noFile(kind, path);
  const link = await lstat(path).catch(() => undefined);
  if (link?.isSymbolicLink()) throw brokenLink(kind, path);
}
