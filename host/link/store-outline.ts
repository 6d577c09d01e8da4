import { Fault, type Manifest } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { pluginTables } from '../plugins/migrations.ts';
import type { ShopPlugin } from '../plugins/shop-plugin.ts';
import { settingsTables } from '../settings/migrations.ts';
import { shopTables } from '../shop/migrations.ts';
import { readShop } from '../shop/shop-rows.ts';
import type { Outline, OutlineData } from './outline.ts';

interface PluginRow {
  readonly id: string;
  readonly version: string;
  readonly enabled: number;
  readonly manifest: string;
}

/** A change of one of these is a change of the outline. */
export const OUTLINE_TABLES: readonly string[] = [
  ...shopTables.tables,
  ...pluginTables.tables,
  ...settingsTables.tables,
];

/** {@link Outline} of the books that this host opened. */
@injectable()
export class StoreOutline implements Outline {
  readonly #store: ShopStore;

  constructor(@inject(ShopStore) store: ShopStore) {
    this.#store = store;
  }

  async shop(): ReturnType<Outline['shop']> {
    return readShop(this.#store.database);
  }

  async plugins(): Promise<readonly ShopPlugin[]> {
    const rows = await this.#store.database.all<PluginRow>(
      sql`select id, version, enabled, manifest from core_plugin order by id`,
    );
    return rows.map(({ enabled, manifest, ...row }) => ({
      ...row,
      enabled: enabled === 1,
      manifest: manifestOf(manifest, row.id, this.#store.path),
    }));
  }

  async settings(): Promise<Readonly<Record<string, string>>> {
    const rows = await this.#store.database.all<{ id: string; value: string }>(
      sql`select id, value from core_setting`,
    );
    return Object.fromEntries(rows.map(({ id, value }) => [id, value]));
  }
}

/** Manifests are long enough to lie on pages of their own, where damage leaves no other trace. */
function manifestOf(text: string, plugin: string, path: string): Manifest {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw new Fault({
      code: 'damaged',
      message: `What ${path} says of the module ${plugin} is damaged. Restore the last backup.`,
    });
  }
}

export async function readOutline(outline: Outline): Promise<OutlineData> {
  return {
    shop: await outline.shop(),
    plugins: await outline.plugins(),
    settings: await outline.settings(),
  };
}
