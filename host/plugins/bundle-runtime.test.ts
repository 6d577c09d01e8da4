import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePlugin } from '../testing/write-plugin.ts';
import { BundleRuntime } from './bundle-runtime.ts';
import { isUsable } from './found-plugin.ts';
import { readPlugin } from './read-plugin-folder.ts';

let folder: string;
const runtime = new BundleRuntime();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Loads a plugin whose bundle is this text. */
async function load(bundle: string | undefined) {
  const path = writePlugin(folder, { id: 'hats' }, bundle === undefined ? {} : { 'dist/node.js': bundle });
  const found = readPlugin(path, false)!;
  if (!isUsable(found)) throw new Error(found.problem);
  return runtime.load(found);
}

test('a rebuilt bundle is loaded anew', async () => {
  const bundle = (size: number) => `export const size = ${size}; export default { activate: () => ${size} };`;
  expect((await load(bundle(1)))?.activate({} as never)).toBe(1);
  expect((await load(bundle(2)))?.activate({} as never)).toBe(2);
});

test.each([
  ['@counterpart/sdk', `var Database = Symbol.for("counterpart.Database"); export default {};`],
  ['inversify', `const key = '@inversifyjs/core/classMetadataReflectKey'; export default {};`],
  ['reflect-metadata', 'var s = Symbol.for("@reflect-metadata:registry"); export default {};'],
])('a bundle with its own copy of %s is refused', async (runtime, bundle) => {
  await expect(load(bundle)).rejects.toMatchObject({
    code: 'own-runtime',
    message: expect.stringContaining(`its own copy of ${runtime}`),
  });
});

test('a bundle that is missing, broken or no Node half is named with what to do', async () => {
  await expect(load(undefined)).rejects.toMatchObject({
    code: 'not-built',
    message: expect.stringMatching(/^Hats cannot be started: .*dist\/node\.js is missing\. Build it/),
  });
  await expect(load('export default {{;')).rejects.toMatchObject({ code: 'not-loadable' });
  await expect(load('export const activate = 1;')).rejects.toMatchObject({ code: 'no-node-half' });
});
