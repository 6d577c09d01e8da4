import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { copiedRuntime, SHARED_VIEW_MODULES, unresolvableImport } from '@counterpart/sdk/build';
import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { REPOSITORY } from './source-files.ts';

const plugins = readdirSync(join(REPOSITORY, 'plugins')).filter((id) =>
  existsSync(join(REPOSITORY, 'plugins', id, 'package.json')),
);
const shared = join(REPOSITORY, 'sdk', 'dist', 'shared');
const workbench = join(REPOSITORY, 'app', 'workbench', 'dist', 'workbench.js');
const views = plugins.map((id) => join(REPOSITORY, 'plugins', id, 'dist', 'view.js'));

/** Throws when it was not built: `npm run build` comes before the tests. */
function bundle(file: string): { specifiers: string[]; text: string } {
  const text = readFileSync(file, 'utf8');
  return { text, specifiers: importsOf(basename(file), text).map(({ specifier }) => specifier) };
}

test('there are plugins to check', () => {
  expect(plugins).toEqual(expect.arrayContaining(['customers', 'inventory', 'repairs', 'sales']));
});

test.each([...views, workbench])('%s imports nothing but what the page shares', (file) => {
  const { specifiers } = bundle(file);
  expect(specifiers).toContain('solid-js');
  expect(specifiers.filter((specifier) => unresolvableImport('view', specifier))).toEqual([]);
});

test.each(plugins)('the Node half of %s imports nothing but what the host shares', (id) => {
  const { specifiers } = bundle(join(REPOSITORY, 'plugins', id, 'dist', 'node.js'));
  expect(specifiers).toContain('@counterpart/sdk/node');
  expect(specifiers.filter((specifier) => unresolvableImport('node', specifier))).toEqual([]);
});

test('the shared runtime is complete and imports only itself', () => {
  const files = readdirSync(shared).filter((file) => file.endsWith('.js'));
  expect(files).toEqual(expect.arrayContaining(Object.values(SHARED_VIEW_MODULES)));
  const specifiers = files.flatMap((file) => bundle(join(shared, file)).specifiers);
  expect(specifiers.length).toBeGreaterThan(0);
  expect(specifiers.filter((specifier) => !specifier.startsWith('./'))).toEqual([]);
});

test('in the whole page there is one Solid and one workbench context', () => {
  const files = readdirSync(shared).map((file) => join(shared, file));
  const texts = [...files, ...views, workbench]
    .filter((file) => file.endsWith('.js'))
    .map((file) => bundle(file).text);
  // A name that Solid's core gives a symbol, and a sentence of the SDK's view entry.
  for (const mark of ['solid-proxy', 'useWorkbench() was called outside']) {
    expect(texts.filter((text) => text.includes(mark))).toHaveLength(1);
  }
});

test('a page that runs from right to left is told by its direction, not by a list of languages', () => {
  const style = readFileSync(join(shared, 'sdk-view.css'), 'utf8');
  expect(style).toContain(':dir(rtl)');
  expect(style).not.toContain(':lang(');
});

test('a bundle that reaches Node or carries a runtime is found', () => {
  expect(unresolvableImport('view', 'node:fs')).toBeDefined();
  expect(unresolvableImport('view', '@counterpart/sdk/node')).toBeDefined();
  expect(unresolvableImport('view', 'inversify')).toBeDefined();
  expect(unresolvableImport('view', 'lodash')).toBeDefined();
  expect(unresolvableImport('node', 'better-sqlite3')).toBeDefined();
  expect(unresolvableImport('node', 'node:path')).toBeUndefined();
  expect(copiedRuntime('/x/node_modules/solid-js/dist/solid.js', '/sdk')).toBe('solid-js');
  expect(copiedRuntime('/x/node_modules/@inversifyjs/core/lib/index.js', '/sdk')).toBe('inversify');
  expect(copiedRuntime('/x/node_modules/valibot/dist/index.js', '/sdk')).toBeUndefined();
});
