import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeFolder, makeFolderNow } from './make-folder.ts';

let root: string;
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'folders-'))));
afterEach(() => rmSync(root, { recursive: true }));

const WAYS = [
  ['while others go on', (path: string) => makeFolder(path, 0o700)],
  ['at once', async (path: string) => makeFolderNow(path, 0o700)],
] as const;

test.each(WAYS)('a folder is made with those above it, or is there already: %s', async (_way, make) => {
  const path = join(root, 'ä b', 'c', 'd');
  await make(path);
  await make(path);
  expect(statSync(path).isDirectory()).toBe(true);
  expect(statSync(join(root, 'ä b')).mode & 0o777).toBe(0o700);
});

test.each(WAYS)('a file in its place or above it is an error: %s', async (_way, make) => {
  writeFileSync(join(root, 'file'), '');
  await expect(make(join(root, 'file'))).rejects.toThrow();
  await expect(make(join(root, 'file', 'below'))).rejects.toThrow();
});

// Only Linux has such a file system.
test.skipIf(!existsSync('/proc/self')).each(WAYS)(
  'where the system denies a folder that is there, it ends: %s',
  async (_way, make) => {
    await expect(make('/proc/nowhere/below')).rejects.toThrow(/ENOENT/);
  },
);
