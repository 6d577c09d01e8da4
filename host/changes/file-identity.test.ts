import { chmodSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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

// Windows has no such rights.
test.skipIf(process.platform === 'win32')(
  'a folder that is closed to this user has not lost the file',
  async () => {
    const path = join(folder, 'shop.db');
    writeFileSync(path, 'books');
    const identity = new FileIdentity(path);
    expect(await identity.fate()).toEqual({ state: 'there' });
    const isRoot = process.getuid?.() === 0;
    chmodSync(folder, 0o000);
    if (isRoot) process.seteuid?.(65_534);
    const { message } = (await identity.fate()) as { message?: string };
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
    expect(message).toMatch(/shop\.db cannot be seen: this user has no right to its folder/);
    expect(await identity.fate()).toEqual({ state: 'there' });
  },
);
