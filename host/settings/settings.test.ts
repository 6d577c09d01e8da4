import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineContract, query, settingsContract, v } from '@counterpart/sdk';
import { defineNode, Settings } from '@counterpart/sdk/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestPerson, type TestShop, testShop, writePlugin } from '../testing/index.ts';

const lampContract = defineContract('lamp/v1', {
  read: query({
    scope: 'till',
    permission: 'public',
    description: 'A setting as the plugin sees it.',
    input: v.object({ id: v.string() }),
    output: v.union([v.boolean(), v.number(), v.string()]),
  }),
});
const manifest = {
  id: 'lamp',
  provides: ['lamp/v1'],
  contributes: {
    settings: [
      { id: 'lamp.watts', title: 'Watts', scope: 'shop', type: 'number', default: 40 },
      { id: 'lamp.colour', title: 'Colour', scope: 'till', type: 'string', default: 'warm' },
      { id: 'lamp.on', title: 'On', scope: 'user', type: 'boolean', default: false },
    ],
  },
};
const node = defineNode({
  activate({ container, contracts }) {
    const settings = container.get<Settings>(Settings);
    contracts.implement(lampContract, { read: ({ id }) => settings.get(id) });
  },
});

let folder: string;
let shop: TestShop;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  shop = await testShop({ plugins: [{ folder: writePlugin(folder, manifest, {}), node }], rerun: true });
});
afterEach(async () => {
  await shop.dispose();
  rmSync(folder, { recursive: true });
});

const all = (till = shop, as: TestPerson = 'owner') => till.client(settingsContract, as).all();
const set = (id: string, value: boolean | number | string, as: TestPerson = 'owner') =>
  shop.client(settingsContract, as).set({ id, value });

test('begin with their defaults, the frame’s among them, before anybody has signed in', async () => {
  expect(await all(shop, 'nobody')).toEqual({
    'backup.daily': true,
    'backup.folder': '',
    'backup.keep': 10,
    'frame.theme': 'counter-light',
    'frame.language': 'en',
    'lamp.watts': 40,
    'lamp.colour': 'warm',
    'lamp.on': false,
  });
});

test('hold in their scope: the whole shop, this till, one person', async () => {
  const other = await shop.secondTill();
  await set('lamp.watts', 60);
  await set('lamp.colour', 'cold');
  await set('lamp.on', true, 'cashier');
  expect(await all(shop, 'cashier')).toMatchObject({
    'lamp.watts': 60,
    'lamp.colour': 'cold',
    'lamp.on': true,
  });
  expect(await all(shop, 'manager')).toMatchObject({ 'lamp.on': false });
  expect(await all(other, 'cashier')).toMatchObject({
    'lamp.watts': 60,
    'lamp.colour': 'warm',
    'lamp.on': false,
  });
});

test('are read by their plugin as its caller has them', async () => {
  await set('lamp.on', true, 'cashier');
  expect(await shop.call('lamp.read', { id: 'lamp.on' }, 'cashier')).toBe(true);
  expect(await shop.call('lamp.read', { id: 'lamp.on' }, 'manager')).toBe(false);
  const unknown = shop.call('lamp.read', { id: 'lamp.size' });
  await expect(unknown).rejects.toMatchObject({ code: 'unknown-setting' });
});

test('outlive a restart, and their plugin’s absence', async () => {
  await set('lamp.colour', 'cold');
  await shop.call('modules.disable', { module: 'lamp' });
  expect(await all()).not.toHaveProperty('lamp.colour');
  expect(await set('lamp.colour', 'warm')).toMatchObject({ refused: 'unknown-setting' });
  await shop.call('modules.enable', { module: 'lamp' });
  await shop.restart();
  expect(await all()).toMatchObject({ 'lamp.colour': 'cold' });
});

test('take their own type only, and those of the shop only from who manages it', async () => {
  expect(await set('lamp.watts', 'bright')).toMatchObject({ refused: 'wrong-type' });
  await expect(set('lamp.watts', 60, 'cashier')).rejects.toMatchObject({
    code: 'not-permitted',
    data: { permission: 'core.manageShop' },
  });
  expect(await set('lamp.colour', 'cold', 'cashier')).toEqual({ id: 'lamp.colour', value: 'cold' });
  await expect(set('lamp.colour', 'cold', 'nobody')).rejects.toThrow();
});
