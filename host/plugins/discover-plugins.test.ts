import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestManifest, writePlugin } from '../testing/write-plugin.ts';
import { discoverPlugins } from './discover-plugins.ts';
import { isUsable } from './found-plugin.ts';

let root: string;
const shipped = () => join(root, 'product');
const added = () => join(root, 'till');

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function discover(): Record<string, string> {
  const folders = [
    { folder: shipped(), shipped: true },
    { folder: added(), shipped: false },
  ];
  const found = discoverPlugins(folders, [], '0.1.3');
  return Object.fromEntries(
    found.map((plugin) => [plugin.id, isUsable(plugin) ? 'usable' : `${plugin.state}: ${plugin.problem}`]),
  );
}

function tables(prefix: string): Partial<TestManifest> {
  return { data: { shop: { migrations: 'sql', tables: [`${prefix}_one`] } } };
}

test('a folder is a plugin when its package.json says so', () => {
  writePlugin(shipped(), { id: 'hats' });
  mkdirSync(join(added(), 'empty'), { recursive: true });
  mkdirSync(join(added(), 'library'));
  writeFileSync(join(added(), 'library/package.json'), '{ "name": "library" }');
  expect(discover()).toEqual({ hats: 'usable' });
});

test('folders that do not exist hold nothing', () => {
  expect(discover()).toEqual({});
});

test('a broken manifest is named, and the others are found', () => {
  writePlugin(shipped(), { id: 'hats' });
  writePlugin(added(), { id: 'gloves', displayName: '' });
  mkdirSync(join(added(), 'socks'));
  writeFileSync(join(added(), 'socks/package.json'), '{ oops');
  expect(discover()).toEqual({
    gloves: expect.stringMatching(/^failed: .*gloves.*displayName/),
    hats: 'usable',
    socks: expect.stringMatching(/^failed: The plugin in .*socks.*not JSON/),
  });
});

test('of two with one id the shipped one wins, and the other is reported', () => {
  writePlugin(added(), { id: 'hats' });
  writePlugin(shipped(), { id: 'hats' });
  expect(discover()).toEqual({
    hats: 'usable',
    'hats-in-hats': expect.stringMatching(/^failed: The plugin in .*till.hats is not loaded: .*product.hats/),
  });
});

test('a plugin for another host is incompatible', () => {
  writePlugin(added(), { id: 'hats', engine: '^0.2' });
  expect(discover()['hats']).toMatch(
    /^incompatible: Hats 1\.0\.0 is made for Counterpart \^0\.2; this is 0\.1\.3/,
  );
});

test('the names of the host and the tables of others are taken', () => {
  writePlugin(shipped(), { id: 'tea-pots', ...tables('tea_pots') });
  writePlugin(added(), { id: 'tea', ...tables('tea_pots') });
  writePlugin(added(), { id: 'core' });
  expect(discover()).toEqual({
    core: expect.stringContaining('belongs to the host'),
    tea: expect.stringContaining('tea-pots already has a table named tea_pots_one'),
    'tea-pots': 'usable',
  });
});
