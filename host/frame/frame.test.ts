import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Samples, Search, searchContract, type SearchProvider } from '@counterpart/sdk';
import { defineNode } from '@counterpart/sdk/node';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Host } from '../host.ts';
import { startHost } from '../start-host.ts';
import { ModuleRuntime } from '../testing/module-runtime.ts';
import { type TestShop, testShop, writePlugin } from '../testing/index.ts';

const permissions = (id: string) => [{ id: `${id}.use`, title: `Use ${id}`, roles: ['manager'] }];

const filled: string[] = [];
let folder: string;

function plugin(id: string, order: number, search: SearchProvider) {
  const joins = [
    { point: 'frame.search/v1', id: 'things', title: `Things of ${id}` },
    { point: 'frame.samples/v1', id: 'things' },
  ];
  const node = defineNode({
    activate({ points }) {
      points.join(Search, 'things', search);
      points.join(Samples, 'things', {
        order,
        fill: async ({ user }) => void filled.push(`${id} by ${user?.name}`),
      });
    },
  });
  return {
    folder: writePlugin(folder, { id, joins, contributes: { permissions: permissions(id) } }, {}),
    node,
  };
}

const found = (id: string) => ({ id, title: id, detail: '', view: 'a.list', argument: id });
const two = () => [
  plugin('apples', 2, {
    permission: 'core.signedIn',
    search: async (term: string) => [found(`${term} 1`), found(`${term} 2`), found(`${term} 3`)],
  }),
  plugin('pears', 1, { permission: 'pears.use', search: async (term: string) => [found(term)] }),
  plugin('worms', 3, {
    permission: 'core.signedIn',
    search: async () => {
      throw new Error('Rotten.');
    },
  }),
];

beforeEach(() => {
  filled.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'frame-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('with modules that join', () => {
  let shop: TestShop;
  beforeEach(async () => void (shop = await testShop({ plugins: two() })));
  afterEach(() => shop.dispose());

  test('search asks those whom the caller may ask; one that fails hides nobody else', async () => {
    const search = (as: 'manager' | 'cashier') =>
      shop.client(searchContract, as).all({ term: 'red', limit: 2 });
    expect(await search('manager')).toEqual([
      { plugin: 'apples', title: 'Things of apples', found: [found('red 1'), found('red 2')] },
      { plugin: 'pears', title: 'Things of pears', found: [found('red')] },
    ]);
    expect((await search('cashier')).map(({ plugin }) => plugin)).toEqual(['apples']);
  });
});

test('the sample shop has people whose PINs are shown, and every sample once, in order', async () => {
  const plugins = two();
  const start = (): Promise<Host> =>
    startHost(
      { tillFolder: join(folder, 'till'), pluginFolders: [], scryptCost: 4, demo: true },
      {
        singlePlugins: plugins.map(({ folder }) => ({ folder, shipped: true })),
        runtime: new ModuleRuntime(plugins),
      },
    );
  const first = await start();
  expect(await first.call('shop.get', {})).toMatchObject({ ready: true, demo: true, name: 'Corner Shop' });
  expect(await first.call('identity.signInScreen', {}, { user: null })).toEqual([
    { name: 'Olivia', role: 'owner', pin: '1111' },
    { name: 'Marek', role: 'manager', pin: '2222' },
    { name: 'Casey', role: 'cashier', pin: '3333' },
  ]);
  await first.stop();
  const second = await start();
  await second.stop();
  expect(filled).toEqual(['pears by Olivia', 'apples by Olivia', 'worms by Olivia']);
});
