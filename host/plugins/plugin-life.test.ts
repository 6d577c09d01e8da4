import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRefusal } from '@counterpart/sdk';
import type { NodeHalfModule } from '@counterpart/sdk/node';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NoteReaders, notesContract, notesFiles, notesManifest, notesNode } from '../testing/notes-plugin.ts';
import { type TestShop, testShop, type TestShopOptions } from '../testing/test-shop.ts';
import { writePlugin } from '../testing/write-plugin.ts';

let folder: string;
let shop: TestShop | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(async () => {
  await shop?.dispose();
  shop = undefined;
  rmSync(folder, { recursive: true });
});

const idle: NodeHalfModule = { activate() {} };
const deadlines = { activation_ms: 300, farewell_ms: 300 };

function plugin(
  id: string,
  node: NodeHalfModule = idle,
  manifest: Readonly<Record<string, unknown>> = {},
  files = {},
) {
  return { folder: writePlugin(folder, { id, ...manifest }, files), node };
}

function notes(node: NodeHalfModule = notesNode, version = '1.0.0', parent = folder) {
  return { folder: writePlugin(parent, { ...notesManifest, version }, notesFiles), node };
}

async function open(
  plugins: TestShopOptions['plugins'],
  options: Partial<TestShopOptions> = {},
): Promise<TestShop> {
  shop = await testShop({ plugins, expectActive: false, ...options });
  return shop;
}

/** Id → state and reason, of every module. */
function states({ host }: TestShop): Record<string, string> {
  return Object.fromEntries(
    host.modules().map(({ id, state, reason }) => [id, reason ? `${state}: ${reason}` : state]),
  );
}

test('a plugin that throws, and one that never gets ready, are named; the rest starts', async () => {
  const throws: NodeHalfModule = {
    activate() {
      throw new Error('no printer');
    },
  };
  const never: NodeHalfModule = { activate: () => new Promise(() => {}) };
  const opened = await open([plugin('thrower', throws), plugin('sleeper', never), notes()], {
    activation: deadlines,
  });
  expect(states(opened)).toEqual({
    notes: 'active',
    sleeper: expect.stringMatching(/^failed: Sleeper was not ready after 0.3 s/),
    thrower: expect.stringMatching(/^failed: Thrower could not be started: no printer\./),
  });
  expect(await opened.client(notesContract).recent()).toEqual([]);
});

test('what a plugin registered before it failed is gone, also what it registers afterwards', async () => {
  let late = () => {};
  const half: NodeHalfModule = {
    async activate({ contracts }) {
      const handlers = { recent: async () => [], write: async (note: { id: string; body: string }) => note };
      contracts.implement(notesContract, handlers);
      await new Promise<void>((resolve) => (late = resolve));
      contracts.implement(notesContract, handlers);
    },
  };
  const opened = await open([notes(half)], { activation: deadlines });
  expect(opened.host.modules()[0]).toMatchObject({ state: 'failed' });
  late();
  await new Promise((resolve) => setImmediate(resolve));
  await expect(opened.client(notesContract).recent()).rejects.toMatchObject({
    code: 'unknown-contract',
    message: expect.stringContaining('is not running'),
  });
});

test('switching a module off and on needs no restart and keeps its data', async () => {
  const opened = await open([notes()]);
  const client = opened.client(notesContract);
  await client.write({ id: '1', body: 'Kept' });
  expect(await opened.call('modules.disable', { module: 'notes' }, 'owner')).toEqual({ module: 'notes' });
  expect(states(opened)).toEqual({ notes: 'disabled' });
  await expect(client.recent()).rejects.toMatchObject({
    message: 'notes.recent is answered by the module Notes, which is switched off.',
  });
  await opened.call('modules.enable', { module: 'notes' });
  expect(await client.recent()).toEqual([{ id: '1', body: 'Kept' }]);
  expect(await opened.verify()).toEqual([]);
});

test('only the owner switches modules, and an unknown one is refused', async () => {
  const opened = await open([notes()]);
  await expect(opened.call('modules.disable', { module: 'notes' }, 'manager')).rejects.toMatchObject({
    code: 'not-permitted',
  });
  expect(await opened.call('modules.disable', { module: 'hats' })).toMatchObject({
    refused: 'unknown-module',
  });
});

test('switched off at one till, it goes off at the other, and on again', async () => {
  const opened = await open([notes()]);
  const second = await opened.secondTill();
  await opened.call('modules.disable', { module: 'notes' });
  await vi.waitFor(() => expect(states(second)).toEqual({ notes: 'disabled' }), 5_000);
  await second.call('modules.enable', { module: 'notes' });
  await vi.waitFor(() => expect(states(opened)).toEqual({ notes: 'active' }), 5_000);
});

test('switching off waits for the calls in flight', async () => {
  let finish = () => {};
  const half: NodeHalfModule = {
    activate({ contracts }) {
      contracts.implement(notesContract, {
        recent: () => new Promise((resolve) => (finish = () => resolve([]))),
        write: async (note) => note,
      });
    },
  };
  const opened = await open([notes(half)]);
  const asked = opened.call('notes.recent', {});
  await new Promise((resolve) => setImmediate(resolve));
  let off = false;
  const disabling = opened.call('modules.disable', { module: 'notes' }).then(() => (off = true));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(off).toBe(false);
  finish();
  expect(await asked).toEqual([]);
  await disabling;
  expect(states(opened)).toEqual({ notes: 'disabled' });
});

test('who requires another starts after it, waits without it, and keeps it from being switched off', async () => {
  const order: string[] = [];
  const half = (name: string): NodeHalfModule => ({ activate: () => void order.push(name) });
  const opened = await open([
    plugin('apron', half('apron'), { requires: ['notes'] }),
    notes(half('notes')),
    plugin('brush', half('brush'), { requires: ['paint'] }),
  ]);
  expect(order).toEqual(['notes', 'apron']);
  expect(states(opened)).toEqual({
    apron: 'active',
    brush: 'waiting: Brush waits for "paint", which is not installed.',
    notes: 'active',
  });
  expect(await opened.call('modules.disable', { module: 'notes' })).toMatchObject({
    refused: 'module-required',
    message: 'Apron cannot work without Notes. Switch Apron off first.',
  });
  await opened.call('modules.disable', { module: 'apron' });
  expect(isRefusal(await opened.call('modules.disable', { module: 'notes' }))).toBe(false);
  await opened.call('modules.enable', { module: 'apron' });
  expect(states(opened)['apron']).toBe('waiting: Apron waits for Notes, which is switched off.');
});

test('plugins that require each other are named', async () => {
  const opened = await open([
    plugin('egg', idle, { requires: ['hen'] }),
    plugin('hen', idle, { requires: ['egg'] }),
  ]);
  expect(states(opened)).toEqual({
    egg: expect.stringMatching(/^failed: Egg requires itself through other plugins \(egg, hen\)/),
    hen: expect.stringMatching(/^failed: Hen requires itself/),
  });
});

test('a migration that fails is a state of its own, leaves nothing, and is tried again when asked', async () => {
  const opened = await open([
    plugin(
      'paint',
      idle,
      { data: { shop: { migrations: 'sql', tables: ['paint_pot'] } } },
      {
        'sql/0001-pots.sql': 'create table paint_pot (id text primary key) strict; create tabel oops;',
      },
    ),
    plugin('apron', idle, { data: { till: { migrations: 'sql', tables: ['apron_pocket'] } } }),
  ]);
  expect(states(opened)).toEqual({
    apron: expect.stringMatching(/^migration-error: .*cannot be read/),
    paint: expect.stringMatching(/^migration-error: .*paint.*tabel/s),
  });
  writePlugin(
    folder,
    { id: 'paint', data: { shop: { migrations: 'sql', tables: ['paint_pot'] } } },
    { 'sql/0001-pots.sql': 'create table paint_pot (id text primary key) strict;' },
  );
  await opened.call('modules.enable', { module: 'paint' });
  expect(states(opened)['paint']).toBe('active');
});

test('a till with an older version than the shop has seen stops that plugin and says what to do', async () => {
  const opened = await open([notes(notesNode, '1.0.0')]);
  const newer = mkdtempSync(join(folder, 'newer-'));
  const second = await opened.secondTill({ plugins: [notes(notesNode, '1.1.0', newer)] });
  expect(states(second)).toEqual({ notes: 'active' });
  await vi.waitFor(
    () =>
      expect(states(opened)).toEqual({
        notes: 'incompatible: The shop already uses Notes 1.1.0; this till has 1.0.0. Update this till.',
      }),
    5_000,
  );
});

test('a plugin the shop uses and this till lacks is shown as such', async () => {
  const opened = await open([notes()]);
  const second = await opened.secondTill({ plugins: [] });
  expect(second.host.modules()).toMatchObject([
    {
      id: 'notes',
      displayName: 'Notes',
      state: 'failed',
      view: null,
      reason: expect.stringContaining('does not have it'),
    },
  ]);
});

test('reloading takes what the folder holds now, and restarts who requires it', async () => {
  const told: string[] = [];
  const telling = (id: string): NodeHalfModule => ({
    activate({ subscriptions }) {
      told.push(`${id} on`);
      subscriptions.add({ dispose: () => told.push(`${id} off`) });
    },
  });
  const opened = await open([
    notes(telling('notes')),
    plugin('apron', telling('apron'), { requires: ['notes'] }),
  ]);
  writePlugin(folder, { ...notesManifest, displayName: 'Better notes' }, notesFiles);
  await opened.host.reloadPlugin('notes');
  expect(opened.host.modules().map(({ displayName, state }) => [displayName, state])).toEqual([
    ['Apron', 'active'],
    ['Better notes', 'active'],
  ]);
  expect(told).toEqual(['notes on', 'apron on', 'apron off', 'notes off', 'notes on', 'apron on']);
});

test('a posting waits for who is still starting, and is told who is not there', async () => {
  const missing: unknown[] = [];
  let wake = () => {};
  const awake = new Promise<void>((resolve) => (wake = resolve));
  const joins = [{ point: 'notes.readers/v1', id: 'first' }];
  const slow: NodeHalfModule = {
    async activate({ points }) {
      await awake;
      points.join(NoteReaders, 'first', { read: async () => '' });
    },
  };
  const fails: NodeHalfModule = {
    activate() {
      throw new Error('no');
    },
  };
  const asks: NodeHalfModule = {
    async activate({ points }) {
      setTimeout(() => wake(), 20);
      missing.push(
        await points.ready(NoteReaders),
        points.all(NoteReaders).map(({ id }) => id),
      );
    },
  };
  await open([plugin('asker', asks), plugin('slow', slow, { joins }), plugin('broken', fails, { joins })]);
  expect(missing).toEqual([[{ id: 'broken.first', plugin: 'broken', title: 'Broken' }], ['slow.first']]);
});

test('rescan finds what came and drops what went', async () => {
  const { folder: path } = notes();
  const opened = await open([{ folder: path, node: notesNode }]);
  rmSync(path, { recursive: true });
  await opened.host.rescan();
  expect(states(opened)).toEqual({ notes: expect.stringContaining('does not have it') });
  notes();
  await opened.host.rescan();
  expect(states(opened)).toEqual({ notes: 'active' });
});
