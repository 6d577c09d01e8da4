import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED_NODE_MODULES } from '@counterpart/sdk/build';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isShared } from './share-modules.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function bundle(folder: string): string {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, 'package.json'), '{ "type": "module" }');
  const file = join(root, folder, 'node.js');
  writeFileSync(file, `export { Container } from 'inversify';`);
  return pathToFileURL(file).href;
}

/** Runs a script in a Node of its own, where no test runner resolves modules. */
function run(script: string): unknown {
  const prelude = `
    import { Container } from 'inversify';
    import { shareModules } from ${JSON.stringify(join(import.meta.dirname, 'share-modules.ts'))};
    const load = (url) => import(url).then((loaded) => loaded.Container === Container, (error) => error.code);
    const print = (value) => process.stdout.write(JSON.stringify(value));`;
  const args = ['-C', 'source', '--input-type=module', '-e', prelude + script];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' }));
}

test("a plugin outside the product gets the host's own copy, and nobody else does", () => {
  const added = bundle('till/plugins/hats');
  const stranger = bundle('elsewhere/hats');
  const script = `
    const before = await load('${added}?v=1');
    const shared = shareModules([${JSON.stringify(join(root, 'till/plugins'))}]);
    const during = await load('${added}?v=2');
    const other = await load('${stranger}');
    shared.dispose();
    print({ before, during, other, after: await load('${added}?v=3') });`;
  expect(run(script)).toEqual({
    before: 'ERR_MODULE_NOT_FOUND',
    during: true,
    other: 'ERR_MODULE_NOT_FOUND',
    after: 'ERR_MODULE_NOT_FOUND',
  });
});

test('everything that the preset leaves outside is shared', () => {
  expect(SHARED_NODE_MODULES.filter((name) => !isShared(name))).toEqual([]);
  expect(isShared('inversify-binding-decorators')).toBe(false);
});
