import { Fault, isFault, type Manifest, type ManifestTables } from '@counterpart/sdk';
import { inject, injectable } from 'inversify';
import { type OwnedTables, ShopStore, type Store, TillStore } from '../database/store.ts';
import type { UsablePlugin } from './found-plugin.ts';
import { readMigrations } from './read-migrations.ts';
import { ShopPlugins } from './shop-plugins.ts';

const NOTHING: OwnedTables = { tables: [], posted: [], publishedViews: [] };

/** A plugin's tables in the two files: brought up to date before it starts, known to be its own while it runs. */
@injectable()
export class PluginData {
  readonly #shop: ShopStore;
  readonly #till: Store;
  readonly #plugins: ShopPlugins;

  constructor(
    @inject(ShopStore) shop: ShopStore,
    @inject(TillStore) till: Store,
    @inject(ShopPlugins) plugins: ShopPlugins,
  ) {
    this.#shop = shop;
    this.#till = till;
    this.#plugins = plugins;
  }

  /** Throws `migration-error`; `newer-schema` when another till brought newer data. */
  async prepare({ manifest, folder }: UsablePlugin): Promise<void> {
    const { shop, till } = manifest.data;
    await migrate(this.#shop, manifest, folder, shop);
    await migrate(this.#till, manifest, folder, till);
    await this.#plugins.raise(manifest);
  }

  forget(plugin: string): void {
    this.#shop.forget(plugin);
    this.#till.forget(plugin);
  }
}

async function migrate(
  store: Store,
  manifest: Manifest,
  folder: string,
  area: ManifestTables | undefined,
): Promise<void> {
  const migrations = area ? readMigrations(manifest, folder, area) : [];
  try {
    await store.migrate(manifest.id, migrations, area ?? NOTHING);
  } catch (error) {
    if (isFault(error)) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new Fault(
      {
        code: 'migration-error',
        message: `The data of ${manifest.displayName} could not be brought up to date: ${detail}. It is as it was before.`,
        plugin: manifest.id,
      },
      { cause: error },
    );
  }
}
