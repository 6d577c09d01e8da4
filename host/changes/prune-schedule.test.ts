import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '@counterpart/sdk/node';
import { expect, onTestFinished, test } from 'vitest';
import { ShopStore } from '../database/index.ts';
import { runningHost } from '../running-host.ts';
import { startContainer } from '../start-host.ts';
import { ModuleRuntime } from '../testing/module-runtime.ts';
import { notesNode, writeNotesPlugin } from '../testing/notes-plugin.ts';
import { TEST_SHOP } from '../testing/test-people.ts';
import { PruneSchedule } from './prune-schedule.ts';

const DAY_MS = 86_400_000;

test('the old part of the journal goes, and what must be known for ever stays known', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'prune-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const plugin = { folder: writeNotesPlugin(folder), node: notesNode };
  let now = Date.now();
  const { container, end } = await startContainer(
    { tillFolder: folder, pluginFolders: [], scryptCost: 4, clock: { now: () => now } },
    { singlePlugins: [{ folder: plugin.folder, shipped: true }], runtime: new ModuleRuntime([plugin]) },
  );
  onTestFinished(end);
  const host = runningHost(container, end);
  await host.call('shop.setUp', TEST_SHOP);
  await host.call('notes.write', { id: 'n1', body: 'Milk' });
  const { database } = container.get<ShopStore>(ShopStore);
  const rows = async () =>
    (await database.get<{ changes: number; requests: number }>(
      sql`select (select count(*) from core_change) as changes, (select count(*) from core_request) as requests`,
    ))!;
  const prunes = container.get(PruneSchedule);

  await prunes.run();
  expect((await rows()).changes).toBeGreaterThan(0);

  now += 31 * DAY_MS;
  await host.call('shop.update', { name: 'Later' });
  await prunes.run();
  expect(await rows()).toMatchObject({ changes: expect.any(Number) });
  expect((await rows()).changes).toBeLessThan(20);
  expect(await host.call('shop.update', { currency: 'JPY' })).toMatchObject({ refused: 'currency-in-use' });
  expect(await host.verify()).toEqual([]);

  now += 91 * DAY_MS;
  await prunes.run();
  expect(await rows()).toEqual({ changes: 0, requests: 0 });
  expect(await host.call('shop.update', { currency: 'JPY' })).toMatchObject({ refused: 'currency-in-use' });
  expect(await host.verify()).toEqual([]);
});
