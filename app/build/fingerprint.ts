import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const IGNORED_FOLDERS = new Set(['node_modules', 'dist', 'dist.next', 'dist.old', '.vite']);
const IGNORED_FILES = /\.test\.tsx?$|\.md$|^\./;

/**
 * Tells whether sources changed since they were built: a hash over names, sizes and times, so that nothing is read.
 * A path that does not exist counts too, as absent.
 */
export function fingerprint(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) visit(path, hash);
  return hash.digest('hex');
}

function visit(path: string, hash: ReturnType<typeof createHash>): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) {
    hash.update(`${path} absent\n`);
  } else if (stat.isDirectory()) {
    for (const entry of readdirSync(path, { withFileTypes: true }).toSorted(byName)) {
      const ignored = entry.isDirectory() ? IGNORED_FOLDERS.has(entry.name) : IGNORED_FILES.test(entry.name);
      if (!ignored) visit(join(path, entry.name), hash);
    }
  } else {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
  }
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
