import type { Clock } from '@counterpart/sdk/node';
import Sqlite from 'better-sqlite3';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { hostTimers } from '../clock/host-timers.ts';
import { SeededRandom } from '../clock/random.ts';
import { SystemClock } from '../clock/system-clock.ts';
import { openShopStore } from './open-shop-store.ts';
import { openTillStore } from './open-till-store.ts';
import type { OpenStoreOptions } from './connections.ts';
import type { Migration, OwnedTables, ShopStore, Store } from './store.ts';

/** Real files in a folder of their own, all closed and deleted when the test ends. For tests of the host's own folders. */
export interface StoresFixture {
  readonly folder: string;
  readonly shopPath: string;
  readonly log: string[];
  options(more?: Partial<OpenStoreOptions>): OpenStoreOptions;
  shop(more?: Partial<OpenStoreOptions>): Promise<ShopStore>;
  till(more?: Partial<OpenStoreOptions>): Promise<Store>;
  /** Another program with the file open. */
  stranger(path?: string): Sqlite.Database;
  /** Ends `item` with the test. */
  later(end: () => unknown): void;
}

export function storesFixture(clock: Clock = new SystemClock()): StoresFixture {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'));
  const shopPath = join(folder, 'shop.db');
  const log: string[] = [];
  const write = (message: string) => void log.push(message);
  const logger = { info: write, warn: write, error: write };
  const ends: (() => unknown)[] = [];
  onTestFinished(async () => {
    for (const end of ends.toReversed()) await end();
    rmSync(folder, { recursive: true, force: true });
  });
  const options = (more: Partial<OpenStoreOptions> = {}): OpenStoreOptions => ({
    path: shopPath,
    till: { id: 'till-1', name: 'Till 1' },
    clock,
    random: new SeededRandom(1),
    timers: hostTimers,
    logger,
    ...more,
  });
  const kept = <T extends Store>(store: T): T => {
    ends.push(() => store.close());
    return store;
  };
  return {
    folder,
    shopPath,
    log,
    options,
    shop: async (more) => kept(await openShopStore(options(more))),
    till: async (more) => kept(await openTillStore(options({ path: join(folder, 'till.db'), ...more }))),
    stranger: (path = shopPath) => {
      const connection = new Sqlite(path, { timeout: 2000 });
      ends.push(() => connection.close());
      return connection;
    },
    later: (end) => void ends.push(end),
  };
}

/** A module with a list of things and a ledger that is never changed. */
export const thingMigrations: readonly Migration[] = [
  {
    id: '0001-things',
    sql: `
create table demo_thing (id text primary key, name text not null, amount integer not null default 0) strict;
create table demo_move (id text primary key, thing text not null, amount integer not null) strict;
create view demo_thing_v1 as select id, name from demo_thing;`,
  },
];
export const thingTables: OwnedTables = {
  tables: ['demo_thing', 'demo_move'],
  posted: ['demo_move'],
  publishedViews: ['demo_thing_v1'],
};

/** The turns of the event loop that deliveries take. */
export async function turns(count = 12): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}
