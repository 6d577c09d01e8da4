import { sql, type TransactionManager, type Tx } from '@counterpart/sdk/node';
import type { OpenStoreOptions } from '../database/connections.ts';
import {
  storesFixture,
  type StoresFixture,
  thingMigrations,
  thingTables,
} from '../database/stores-fixture.ts';
import type { ShopStore } from '../database/store.ts';

/** A shop with the demo module's tables, for tests of transactions. */
export interface ThingsFixture {
  readonly fixture: StoresFixture;
  readonly shop: ShopStore;
  readonly transactions: TransactionManager;
  /** The ids of what is committed. */
  ids(): Promise<string[]>;
}

export async function thingsFixture(
  more: Pick<OpenStoreOptions, 'rerun'> & Partial<Pick<OpenStoreOptions, 'timers'>> = {},
): Promise<ThingsFixture> {
  const fixture = storesFixture();
  const shop = await fixture.shop(more);
  await shop.migrate('demo', thingMigrations, thingTables);
  const things = sql`select id from demo_thing order by id`;
  const ids = async () => (await shop.databaseFor('demo').all<{ id: string }>(things)).map(({ id }) => id);
  return { fixture, shop, transactions: shop.transactionsFor('demo'), ids };
}

export function insertThing(tx: Tx, id: string): Promise<{ readonly changes: number }> {
  return tx.run(sql`insert into demo_thing (id, name) values (${id}, ${id.toUpperCase()})`);
}

/** The code of the fault that `run` ends with, `none` when it ends well. */
export function codeOf(run: Promise<unknown>): Promise<string> {
  return run.then(
    () => 'none',
    (error: { code?: string; message: string }) => error.code ?? error.message,
  );
}
