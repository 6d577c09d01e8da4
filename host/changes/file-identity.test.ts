import { mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileIdentity } from './file-identity.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'identity-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a file is there, gone, or another one; one that was emptied is not what was open, whatever fills it', async () => {
  const path = join(folder, 'shop.db');
  writeFileSync(path, 'books');
  const identity = new FileIdentity(path);
  const state = async () => (await identity.fate()).state;
  expect(await state()).toBe('there');
  renameSync(path, join(folder, 'away'));
  expect(await state()).toBe('gone');
  renameSync(join(folder, 'away'), path);
  expect(await state()).toBe('there');
  truncateSync(path);
  expect(await identity.fate()).toMatchObject({ state: 'gone', message: expect.stringContaining('emptied') });
  writeFileSync(path, 'books');
  expect(await state()).toBe('gone');
  // Another one that is still being copied there.
  writeFileSync(join(folder, 'other'), '');
  renameSync(join(folder, 'other'), path);
  expect(await state()).toBe('replaced');
  writeFileSync(path, 'other books');
  expect(await state()).toBe('replaced');
  identity.opened();
  expect(await state()).toBe('there');
});
