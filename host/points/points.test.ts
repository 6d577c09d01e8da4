import { definePoint, DisposableStore, type Manifest } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { PluginPoints } from './plugin-points.ts';
import { PointRegistry } from './point-registry.ts';
import { type Participants, readyParticipants } from './ready-participants.ts';

const Payers = definePoint<{ node: { pay(): string } }>('till.payers/v1');
const payer = { pay: () => 'paid' };

function manifest(id: string, joins: readonly string[] = ['cash'], main = true): Manifest {
  const listed = joins.map((join) => ({ point: Payers.id, id: join, title: `Pay by ${join}` }));
  return {
    id,
    displayName: id.toUpperCase(),
    joins: listed,
    ...(main && { main: './dist/node.js' }),
  } as Manifest;
}

function pluginPoints(registry: PointRegistry, own: Manifest) {
  const subscriptions = new DisposableStore();
  const participants: Participants = { enabled: () => [], settle: async () => new Set() };
  return { subscriptions, points: new PluginPoints(own, subscriptions, { registry, participants }) };
}

test('everyone who joined is in one frozen list, in order of id, that stays until something changes', () => {
  const registry = new PointRegistry();
  const b = pluginPoints(registry, manifest('b', ['cash', 'account']));
  b.points.join(Payers, 'cash', payer);
  b.points.join(Payers, 'account', payer);
  pluginPoints(registry, manifest('a')).points.join(Payers, 'cash', payer);
  const all = b.points.all(Payers);
  expect(all.map(({ id, plugin, title }) => [id, plugin, title])).toEqual([
    ['a.cash', 'a', 'Pay by cash'],
    ['b.account', 'b', 'Pay by account'],
    ['b.cash', 'b', 'Pay by cash'],
  ]);
  expect(Object.isFrozen(all)).toBe(true);
  expect(b.points.all(Payers)).toBe(all);
  b.subscriptions.dispose();
  expect(registry.all(Payers).map(({ id }) => id)).toEqual(['a.cash']);
  expect(all).toHaveLength(3);
});

test('a point whose owner is off is waited at: nobody hears of an error', () => {
  const registry = new PointRegistry();
  expect(registry.all(Payers)).toEqual([]);
  pluginPoints(registry, manifest('a')).points.join(Payers, 'cash', payer);
  expect(registry.size).toBe(1);
});

test('only what the manifest lists can be joined, and once', () => {
  const { points } = pluginPoints(new PointRegistry(), manifest('a'));
  expect(() => points.join(Payers, 'card', payer)).toThrow(/"point": "till.payers\/v1", "id": "card"/);
  points.join(Payers, 'cash', payer);
  expect(() => points.join(Payers, 'cash', payer)).toThrow(/"cash" twice/);
});

test('changes are heard until the listener or its plugin ends', () => {
  const registry = new PointRegistry();
  const { points, subscriptions } = pluginPoints(registry, manifest('a'));
  let heard = 0;
  const listening = points.onDidChange(Payers, () => (heard += 1));
  const joined = points.join(Payers, 'cash', payer);
  joined.dispose();
  expect(heard).toBe(2);
  listening.dispose();
  points.join(Payers, 'cash', payer);
  expect(heard).toBe(2);
  expect(subscriptions.size).toBe(1);
  points.onDidChange(Payers, () => {});
  subscriptions.dispose();
  expect(registry.listenerCount).toBe(0);
});

test('ready names the joins of plugins that should be there and are not', async () => {
  const participants: Participants = {
    enabled: () => [manifest('up'), manifest('down', ['cash', 'card']), manifest('views', ['cash'], false)],
    settle: async (plugins) => new Set(plugins.filter((id) => id === 'up')),
  };
  expect(await readyParticipants(Payers, participants, 10)).toEqual([
    { id: 'down.cash', plugin: 'down', title: 'Pay by cash' },
    { id: 'down.card', plugin: 'down', title: 'Pay by card' },
  ]);
});
