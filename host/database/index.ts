export { type OpenStoreOptions } from './connections.ts';
export { bumpSchemaEpoch, type SchemaChange } from './schema-watch.ts';
export { type Migration, type OwnedTables, ShopStore, type Store, TillStore } from './store.ts';
export { openShopStore } from './open-shop-store.ts';
export { openTillStore } from './open-till-store.ts';
