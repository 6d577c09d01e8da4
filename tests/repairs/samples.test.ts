import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineContract, operation, Samples, searchContract, v } from '@counterpart/sdk';
import { defineNode } from '@counterpart/sdk/node';
import { type TestShop, writePlugin } from '@counterpart/host/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repairsContract } from '../../plugins/repairs/api/index.ts';
import { openRepairs } from './open-repairs.ts';

const fillerContract = defineContract('filler/v1', {
  fillSamples: operation({
    scope: 'shop',
    permission: 'filler.fill',
    description: 'Fills an empty shop, as `--demo` does.',
    input: v.object({}),
    output: v.object({}),
  }),
});
const filler = defineNode({
  activate: ({ contracts, points }) =>
    void contracts.implement(fillerContract, {
      fillSamples: async (_, context) => {
        const samples = points.all(Samples).map(({ value }) => value);
        for (const sample of samples.toSorted((a, b) => a.order - b.order)) await sample.fill(context);
        return {};
      },
    }),
});
const manifest = {
  id: 'filler',
  provides: ['filler/v1'],
  contributes: { permissions: [{ id: 'filler.fill', title: 'Fill', roles: ['manager'] }] },
};

let folder: string;
let shop: TestShop;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'filler-'));
  shop = await openRepairs({ also: [{ folder: writePlugin(folder, manifest, {}), node: filler }] });
});
afterAll(async () => {
  await shop.dispose();
  await rm(folder, { recursive: true, force: true });
});

test('the sample shop has repairs in the middle of their way; a shop with repairs is left alone', async () => {
  const repairs = shop.client(repairsContract, 'manager');
  await shop.client(fillerContract, 'manager').fillSamples({});
  const { devices, total } = await repairs.devices({});
  const classes = new Set(devices.map(({ state }) => state.class));
  expect([...classes].toSorted()).toEqual(['open', 'ready', 'waiting', 'working']);
  await shop.client(fillerContract, 'manager').fillSamples({});
  expect((await repairs.devices({})).total).toBe(total);
  expect(await shop.verify()).toEqual([]);
});

test('the command bar finds repairs by number, device and customer', async () => {
  const groups = await shop.client(searchContract, 'cashier').all({ term: 'rp-000001', limit: 5 });
  expect(groups.find(({ plugin }) => plugin === 'repairs')?.found).toMatchObject([
    { title: 'RP-000001/1 Apple iPhone 13', view: 'repairs.tickets' },
  ]);
});
