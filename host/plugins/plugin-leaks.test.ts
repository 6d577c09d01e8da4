import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EventManager, type NodeHalfModule } from '@counterpart/sdk/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Caller } from '../contracts/caller.ts';
import { ContractRegistry } from '../contracts/contract-registry.ts';
import { ShopStore } from '../database/store.ts';
import { InvariantRegistry } from '../invariants/invariant-registry.ts';
import { PointRegistry } from '../points/point-registry.ts';
import { startContainer } from '../start-host.ts';
import { ModuleRuntime } from '../testing/module-runtime.ts';
import { NoteReaders, notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a plugin that is switched off and on a hundred times leaves nothing behind', async () => {
  let ended = 0;
  const greedy: NodeHalfModule = {
    async activate(context) {
      await notesNode.activate(context);
      context.points.onDidChange(NoteReaders, () => {});
      context.container.get<EventManager>(EventManager).on('database_changed', () => {});
      context.container.get<EventManager>(EventManager).on('shop_changed', () => {});
      context.subscriptions.add({ dispose: () => (ended += 1) });
    },
  };
  const plugin = writeNotesPlugin(folder);
  const { container, end } = await startContainer(
    { tillFolder: join(folder, 'till'), pluginFolders: [], scryptCost: 4 },
    {
      singlePlugins: [{ folder: plugin, shipped: true }],
      runtime: new ModuleRuntime([{ folder: plugin, node: greedy }]),
    },
  );
  const caller = container.get(Caller);
  const { events } = container.get<ShopStore>(ShopStore);
  const counts = () => ({
    contracts: container.get(ContractRegistry).size,
    points: container.get(PointRegistry).size,
    pointListeners: container.get(PointRegistry).listenerCount,
    invariants: container.get(InvariantRegistry).size,
    changes: events.listenerCount('database_changed'),
    shopChanges: events.listenerCount('shop_changed'),
    modulesChanges: events.listenerCount('modules_changed'),
  });
  const user = { id: 'o', name: 'Olga', role: 'owner' } as const;
  const context = { user, till: { id: 't', name: 'T' }, locale: 'en', origin: 'test' };
  const turn = (method: string) => caller.call(`modules.${method}`, { module: 'notes' }, context);

  const on = counts();
  await turn('disable');
  const off = counts();
  expect(off).toEqual({
    ...on,
    contracts: on.contracts - 1,
    points: 0,
    pointListeners: on.pointListeners - 1,
    invariants: 0,
    changes: on.changes - 1,
    shopChanges: on.shopChanges - 1,
  });
  for (let round = 0; round < 100; round += 1) {
    await turn('enable');
    await turn('disable');
  }
  expect(counts()).toEqual(off);
  expect(ended).toBe(101);
  await turn('enable');
  expect(counts()).toEqual(on);
  await end();
}, 30_000);
