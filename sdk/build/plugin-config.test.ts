import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createBuilder } from 'vite';
import { afterEach, expect, test } from 'vitest';
import { definePluginConfig } from './index.ts';

const folders: string[] = [];
const SDK = join(import.meta.dirname, '..');

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A plugin as somebody else would have it on a disk of theirs. */
function plugin(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'plugin-'));
  folders.push(root);
  const all = { 'package.json': '{ "name": "acme-hats", "type": "module" }', ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

async function build(root: string): Promise<void> {
  const builder = await createBuilder({
    configFile: false,
    logLevel: 'silent',
    ...definePluginConfig({ root }),
  });
  await builder.buildApp();
}

const NODE_HALF = `
  import { readFileSync } from 'node:fs';
  import { inject, injectable } from 'inversify';
  import { defineNode, Database } from '@counterpart/sdk/node';
  import { brim } from 'hat-maths';
  @injectable() class Hats { readonly db; constructor(@inject(Database) db: Database) { this.db = db; } }
  export default defineNode({ activate() { readFileSync(String(brim(new Hats(null as never)))); } });`;
const VIEW_HALF = `
  import { createSignal } from 'solid-js';
  import { defineView } from '@counterpart/sdk/view';
  import styles from './hats.module.css';
  const [name] = createSignal('bowler');
  export default defineView({ views: { 'hats.all': () => <p class={styles.hat}>{name()}</p> } });`;

test('builds both halves, with what is shared left outside and everything else inside', async () => {
  const root = plugin({
    'node/index.ts': NODE_HALF,
    'view/index.tsx': VIEW_HALF,
    'view/hats.module.css': '.hat { color: var(--accent) }',
    'node_modules/hat-maths/package.json': '{ "name": "hat-maths", "type": "module", "main": "index.js" }',
    'node_modules/hat-maths/index.js': 'export const brim = (x) => ["felt", x];',
  });
  await build(root);

  const node = readFileSync(join(root, 'dist/node.js'), 'utf8');
  expect(node.match(/from "[^"]+"/g)?.toSorted()).toEqual([
    'from "@counterpart/sdk/node"',
    'from "inversify"',
    'from "node:fs"',
  ]);
  expect(node).toContain('felt');
  const view = readFileSync(join(root, 'dist/view.js'), 'utf8');
  expect(view.match(/from"[^"]+"/g)?.toSorted()).toEqual([
    'from"@counterpart/sdk/view"',
    'from"solid-js"',
    'from"solid-js/web"',
  ]);
  expect(readFileSync(join(root, 'dist/view.css'), 'utf8')).toContain('var(--accent)');
});

test('a plugin may have one half only', async () => {
  const root = plugin({ 'node/index.ts': 'export default { activate() {} };' });
  await build(root);
  expect(existsSync(join(root, 'dist/node.js'))).toBe(true);
  expect(existsSync(join(root, 'dist/view.js'))).toBe(false);
  expect(() => definePluginConfig({ root: plugin({}) })).toThrow(/acme-hats has nothing to build/);
});

test.each([
  [
    'node:',
    `import 'node:fs';`,
    /view half of acme-hats was not built.*imports node:fs.*runs in the browser/s,
  ],
  [
    'a bare module of Node',
    `import { readFileSync } from 'fs'; console.log(readFileSync);`,
    /module of Node/,
  ],
  ['the Node entry of the SDK', `import '@counterpart/sdk/node';`, /asks the host through a contract/],
  ['inversify', `import 'inversify';`, /asks the host through a contract/],
  ['the database driver', `import 'better-sqlite3';`, /asks the host through a contract/],
])('a view that reaches %s fails with a sentence', async (_name, source, sentence) => {
  const root = plugin({ 'view/index.tsx': `${source} export default {};` });
  await expect(build(root)).rejects.toThrow(sentence);
});

test('a bundle with its own Solid or its own SDK fails with a sentence', async () => {
  const solid = plugin({
    'view/index.tsx': `import { createSignal } from './node_modules/solid-js/dist/solid.js'; export default createSignal;`,
  });
  mkdirSync(join(solid, 'view/node_modules'));
  symlinkSync(join(SDK, '../node_modules/solid-js'), join(solid, 'view/node_modules/solid-js'));
  await expect(build(solid)).rejects.toThrow(/carries its own copy of solid-js/);

  const sdk = plugin({
    'node/index.ts': `import { newId } from '${SDK}/ids/index.ts'; export default { activate: newId };`,
  });
  await expect(build(sdk)).rejects.toThrow(/node half.*carries its own copy of @counterpart\/sdk/s);
});

test('a Node half may not bring its own way to the database', async () => {
  const root = plugin({ 'node/index.ts': `import 'better-sqlite3'; export default {};` });
  await expect(build(root)).rejects.toThrow(/ask for Database and TransactionManager/);
});
