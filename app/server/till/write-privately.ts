import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Writes a file that only this user can read, whole or not at all. */
export function writePrivately(path: string, text: string): void {
  const next = `${path}.${process.pid}`;
  rmSync(next, { force: true });
  writeFileSync(next, text, { mode: 0o600, flag: 'wx' });
  renameSync(next, path);
}
