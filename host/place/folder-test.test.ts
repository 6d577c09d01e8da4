import Sqlite from 'better-sqlite3';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCertificate, requireSharedFolder } from './folder-certificate.ts';
import { testFolder } from './folder-test.ts';
import { inspectFolder } from './inspect-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shared-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (name: string, more: { probeFolder?: string; deadline_ms?: number } = {}) =>
  testFolder({ folder, till: { id: name, name }, version: '1', progress: () => {}, ...more });

test('two tills find each other, see each other’s locks, and may use the folder from then on', async () => {
  const results = await Promise.all([run('counter'), run('back office')]);
  expect(results).toEqual([{ partner: 'back office' }, { partner: 'counter' }]);
  expect((await readCertificate(folder))?.tills.map(({ id }) => id).toSorted()).toEqual([
    'back office',
    'counter',
  ]);
  await requireSharedFolder(folder, 'counter');
  await expect(requireSharedFolder(folder, 'a third')).rejects.toMatchObject({ code: 'not-tested' });
});

test('a drive whose locks do not reach the other till is refused at both', async () => {
  // What such a drive does: each till locks, and neither sees the other's lock.
  const [mine, yours] = ['mine', 'yours'].map((name) => join(folder, name));
  for (const each of [mine!, yours!]) mkdirSync(each);
  const { ProbeDatabase } = await import('./probe-database.ts');
  for (const each of [mine!, yours!]) {
    const probe = new ProbeDatabase(each);
    probe.prepare();
    probe.create();
    probe.close();
  }
  const results = await Promise.allSettled([
    run('counter', { probeFolder: mine! }),
    run('back office', { probeFolder: yours! }),
  ]);
  for (const result of results) expect(result).toMatchObject({ reason: { code: 'unsafe-place' } });
  expect(await readCertificate(folder)).toBeUndefined();
});

test('a drive on which nothing can be written is refused at both, in a sentence', async () => {
  const other = new Sqlite(join(folder, 'counterpart-lock-test.db'));
  other.exec('begin exclusive');
  try {
    const results = await Promise.allSettled([run('counter'), run('back office')]);
    for (const result of results) {
      expect(result).toMatchObject({ reason: { code: 'unsafe-place' } });
      const { message } = (result as PromiseRejectedResult).reason as Error;
      expect(message).toMatch(/Let one computer keep the books/);
      expect(message).not.toMatch(/locked|SQLITE/);
    }
  } finally {
    other.close();
  }
});

test('alone it waits, and then says what to do', async () => {
  const alone = run('counter', { deadline_ms: 300 });
  await expect(alone).rejects.toMatchObject({
    code: 'not-tested',
    message: expect.stringContaining('second till'),
  });
});

test('a folder is known for what it is', async () => {
  expect(await inspectFolder(folder)).toMatchObject({ kind: 'local', refused: null });
  expect(await inspectFolder(join(folder, 'none'))).toMatchObject({ kind: 'missing' });
  const nfs = await inspectFolder(folder, async () => 0x6969);
  expect(nfs).toMatchObject({
    kind: 'network',
    name: 'NFS',
    refused: expect.stringContaining('one computer'),
  });
  const smb = await inspectFolder(folder, async () => 0xfe534d42);
  expect(smb).toMatchObject({ kind: 'network', name: 'SMB' });
  const dropbox = join(folder, 'Dropbox', 'shop');
  mkdirSync(dropbox, { recursive: true });
  expect(await inspectFolder(dropbox)).toMatchObject({ kind: 'sync', name: 'Dropbox' });
  const thing = join(folder, 'thing');
  mkdirSync(join(thing, '.stfolder'), { recursive: true });
  expect(await inspectFolder(thing)).toMatchObject({ kind: 'sync', name: 'Syncthing' });
});
