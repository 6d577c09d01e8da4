import { STORE_TABLES, storeMigrations } from '../changes/journal-tables.ts';
import { openConnections, type OpenStoreOptions } from './connections.ts';
import { SqliteStore } from './sqlite-store.ts';
import { CORE } from './statement-guard.ts';
import type { Store } from './store.ts';

/** Opens this till's own file, and makes it when it is missing. It has no journal: nobody else reads it. */
export async function openTillStore(options: OpenStoreOptions): Promise<Store> {
  const file = { kind: 'till', journal: 'wal', synchronous: 'normal' } as const;
  const connections = await openConnections(options, file, storeMigrations);
  const store = new SqliteStore(options, connections, storeMigrations);
  store.catalog.own(CORE, STORE_TABLES, []);
  await store.schema.refresh(connections.reader);
  return store;
}
