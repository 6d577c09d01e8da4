import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { layerOf, LAYERS, problemWith } from './layers.ts';
import { CODE, filesBelow, type SourceFile } from './source-files.ts';
import { workspaceResolver } from './workspaces.ts';

const FOLDERS = ['sdk', 'host', 'plugins', 'app', 'themes', 'tests'];
const resolve = workspaceResolver();
const files = FOLDERS.flatMap((folder) => filesBelow(folder, CODE));

function problems({ path, text }: SourceFile): string[] {
  return importsOf(path, text)
    .filter(({ specifier }) => !/\.(css|json|sql|svg|woff2)(\?.*)?$/.test(specifier))
    .flatMap((one) => problemWith(path, one, resolve) ?? []);
}

test('every folder imports only what the design lets it', () => {
  expect(files.flatMap(problems)).toEqual([]);
});

// A theme is data and has no code; every other layer must have been seen, or the rule above says nothing about it.
test.each(Object.keys(LAYERS).filter((layer) => !['themes', 'plugins/*'].includes(layer)))(
  'files of %s were checked',
  (layer) => {
    expect(files.filter(({ path }) => layerOf(path) === layer).length).toBeGreaterThan(0);
  },
);

test.each([
  ['sdk/money/money.ts', `import 'node:fs';`],
  ['sdk/money/money.ts', `import { Database } from '../node/database.ts';`],
  ['sdk/view/button.tsx', `import { sql } from '../node/index.ts';`],
  ['sdk/view/button.tsx', `const { x } = await import('inversify');`],
  ['host/shop/shop.ts', `import { postSale } from '../../plugins/sales/node/index.ts';`],
  ['host/shop/shop.ts', `import { Cart } from '@counterpart/sales/api';`],
  ['host/shop/shop.ts', `import { Button } from '@counterpart/sdk/view';`],
  ['host/shop/shop.ts', `import { createSignal } from 'solid-js';`],
  ['host/shop/shop.ts', `import Database from 'better-sqlite3';`],
  ['host/shop/shop.ts', `import { app } from 'electron';`],
  ['plugins/sales/node/index.ts', `import type { Product } from '@counterpart/inventory/api';`],
  ['plugins/sales/api/points.ts', `export * from '../../inventory/api/index.ts';`],
  ['plugins/inventory/node/index.ts', `import { startHost } from '@counterpart/host';`],
  ['plugins/inventory/node/index.ts', `import { Cart } from '../../sales/node/carts.ts';`],
  ['plugins/inventory/api/schemas.ts', `import { Database } from '@counterpart/sdk/node';`],
  ['plugins/inventory/view/index.tsx', `import { stock } from '../node/stock.ts';`],
  ['plugins/inventory/view/index.tsx', `import { readFile } from 'node:fs/promises';`],
  ['plugins/inventory/view/index.tsx', `type Host = import('@counterpart/host').Host;`],
  ['app/workbench/main.tsx', `import { startHost } from '@counterpart/host';`],
  ['app/workbench/main.tsx', `import '@counterpart/sales/api';`],
  ['app/server/index.ts', `import { BrowserWindow } from 'electron';`],
  ['app/cli/main.ts', `import { openStore } from '../../host/database/store.ts';`],
  ['elsewhere/file.ts', `import 'vite';`],
])('a forbidden import is found: %s with %s', (path, text) => {
  expect(problems({ path, text })).toHaveLength(1);
});

test.each([
  ['host/shop/shop.ts', `import { sql } from '@counterpart/sdk/node';`],
  ['plugins/sales/api/posting.ts', `import type { Tx } from '@counterpart/sdk/node';`],
  ['plugins/inventory/node/index.ts', `import { Sellables } from '@counterpart/sales/api';`],
  ['plugins/inventory/node/stock.test.ts', `import { testShop } from '@counterpart/host/testing';`],
  ['app/desktop/main.ts', `import { app } from 'electron';`],
])('an allowed import is let through: %s with %s', (path, text) => {
  expect(problems({ path, text })).toEqual([]);
});

test('the api folders of plugins do not import each other in a circle', () => {
  const graph = new Map<string, Set<string>>();
  for (const { path, text } of files) {
    const plugin = /^plugins\/([^/]+)\/api\//.exec(path)?.[1];
    if (!plugin) continue;
    const known = graph.get(plugin) ?? new Set();
    for (const { specifier } of importsOf(path, text)) {
      const other = /^plugins\/([^/]+)\/api\//.exec(resolve(specifier) ?? '')?.[1];
      if (other && other !== plugin) known.add(other);
    }
    graph.set(plugin, known);
  }
  expect(graph.size).toBeGreaterThan(1);
  expect(circlesIn(graph)).toEqual([]);
  expect(
    circlesIn(
      new Map([
        ['a', new Set(['b'])],
        ['b', new Set(['a'])],
      ]),
    ),
  ).not.toEqual([]);
});

/** Every way that leads from a plugin back to itself. */
function circlesIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const walk = (way: readonly string[]): string[] =>
    [...(graph.get(way.at(-1)!) ?? [])].flatMap((next) =>
      way.includes(next) ? [[...way, next].join(' → ')] : walk([...way, next]),
    );
  return [...graph.keys()].flatMap((plugin) => walk([plugin]));
}
