import { mkdir, mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeRestoringFolder } from './restoring-folder.ts';

test('what restores left that were killed goes; one that goes on, and what is not of a restore, stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cp-restoring-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const longAgo = new Date(Date.now() - 2 * 60 * 60_000);
  for (const name of ['restoring-ours', 'restoring-Ab12cd', 'restoring-by hand']) {
    await mkdir(join(folder, name, 'files'), { recursive: true });
    await utimes(join(folder, name), longAgo, longAgo);
  }
  await mkdir(join(folder, 'restoring-xY98zw'));
  const made = basename(await makeRestoringFolder(folder, Date.now()));
  expect(made).toMatch(/^restoring-\w{6}$/);
  const left = ['restoring-ours', 'restoring-by hand', 'restoring-xY98zw', made];
  expect((await readdir(folder)).sort()).toEqual(left.sort());
});
