import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ensurePinKey, readPinKey } from './pin-key.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'key-'))));
afterEach(() => rm(folder, { recursive: true }));

test('is made once, for this user only, and read by everyone who comes at the same time', async () => {
  const path = join(folder, 'shop.db.key');
  const keys = await Promise.all(Array.from({ length: 8 }, () => ensurePinKey(path)));
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
  expect(await readPinKey(path)).toEqual(keys[0]);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['shop.db.key']);
});

test('that is damaged is not replaced, because every PIN would be lost', async () => {
  const path = join(folder, 'shop.db.key');
  await writeFile(path, 'half');
  await expect(ensurePinKey(path)).rejects.toMatchObject({ code: 'bad-pin-key' });
});

test('that is missing is not made by who only wants to check a PIN', async () => {
  const path = join(folder, 'shop.db.key');
  await expect(readPinKey(path)).rejects.toMatchObject({
    code: 'pin-key-missing',
    message: expect.stringContaining(path),
  });
  expect(await readdir(folder)).toEqual([]);
});

test('that cannot be read is named, with what to do', async () => {
  const path = join(folder, 'shop.db.key');
  await mkdir(path);
  await expect(readPinKey(path)).rejects.toMatchObject({
    code: 'pin-key-unreadable',
    message: expect.stringMatching(/shop\.db\.key cannot be read.*Check the rights/),
  });
});
