import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '@counterpart/sdk';
import { hostTimers, SystemClock, SystemRandom } from '../../host/clock/index.ts';
import { openShopStore, type ShopStore } from '../../host/database/index.ts';
import { prepareBooks } from './sample-posting.ts';

const PLUGINS = join(import.meta.dirname, '../../plugins');
const silent = { info() {}, warn() {}, error() {} };

export async function temporaryFolder(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'counterpart-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** A shop file with the tables, triggers and products that a posting needs, and nothing else around it. */
export async function openBenchStore(path: string, tills: readonly string[] = ['bench']): Promise<ShopStore> {
  const till = { id: 'bench', name: 'Bench' };
  const clock = new SystemClock();
  const store = await openShopStore({
    path,
    till,
    clock,
    random: new SystemRandom(),
    timers: hostTimers,
    logger: silent,
  });
  const books = prepareBooks(tills);
  for (const plugin of ['inventory', 'sales'] as const) {
    await migrate(store, plugin);
    const transactions = store.transactionsFor(plugin);
    await transactions.run(async (tx) => {
      for (const statement of books[plugin]) await tx.run(statement);
    });
  }
  return store;
}

async function migrate(store: ShopStore, plugin: string): Promise<void> {
  const folder = join(PLUGINS, plugin);
  const shop = manifestOf(folder).data.shop!;
  const migrations = readdirSync(join(folder, shop.migrations))
    .toSorted()
    .map((file) => ({
      id: file.replace(/\.sql$/, ''),
      sql: readFileSync(join(folder, shop.migrations, file), 'utf8'),
    }));
  await store.migrate(plugin, migrations, shop);
}

function manifestOf(folder: string): Manifest {
  return parseManifest(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')), folder);
}
