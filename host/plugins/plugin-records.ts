import { basename } from 'node:path';
import { inject, injectable } from 'inversify';
import { HOST_VERSION } from '../version.ts';
import { discoverPlugins } from './discover-plugins.ts';
import type { FoundPlugin, PluginFolder } from './found-plugin.ts';
import { PluginCatalogue } from './plugin-catalogue.ts';
import { PluginRecord } from './plugin-record.ts';
import type { ShopPlugin } from './shop-plugin.ts';
import { compareVersions } from './version.ts';

export interface PluginFolders {
  /** Folders whose sub-folders are plugins. */
  readonly search: readonly PluginFolder[];
  /** Single plugins, by their own folder; for tests. */
  readonly single: readonly PluginFolder[];
}
export const PluginFolders = Symbol.for('counterpart.PluginFolders');

/** Every plugin this till has or the shop expects it to have. */
@injectable()
export class PluginRecords {
  readonly #folders: PluginFolders;
  readonly #catalogue: PluginCatalogue;
  #records = new Map<string, PluginRecord>();

  constructor(
    @inject(PluginFolders) folders: PluginFolders,
    @inject(PluginCatalogue) catalogue: PluginCatalogue,
  ) {
    this.#folders = folders;
    this.#catalogue = catalogue;
  }

  /** In order of id. */
  all(): readonly PluginRecord[] {
    return [...this.#records.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  }

  find(id: string): PluginRecord | undefined {
    return this.#records.get(id);
  }

  /** Looks through the folders; nothing is changed by it. */
  discover(): readonly FoundPlugin[] {
    return discoverPlugins(this.#folders.search, this.#folders.single, HOST_VERSION);
  }

  put(found: FoundPlugin): PluginRecord {
    const record = new PluginRecord(found);
    this.#records.set(found.id, record);
    return record;
  }

  remove(id: string): void {
    this.#records.delete(id);
  }

  /** Takes over what the shop says: who is on, whose code here is too old, and what is missing on this till. */
  follow(shop: readonly ShopPlugin[]): void {
    const rows = new Map(shop.map((row) => [row.id, row]));
    for (const row of shop) if (row.enabled && !this.#records.has(row.id)) this.put(missing(row));
    for (const record of this.all()) {
      const row = rows.get(record.id);
      record.enabled = row?.enabled ?? false;
      if (!record.enabled && record.found.folder === '') this.remove(record.id);
      else if (row && record.usable) followRow(record, row);
    }
    this.#catalogue.replace(
      this.all().flatMap(({ manifest, enabled }) => (manifest ? [{ manifest, enabled }] : [])),
    );
  }
}

function followRow(record: PluginRecord, { version }: ShopPlugin): void {
  const { manifest } = record.usable!;
  record.outdatedBy = compareVersions(manifest.version, version) < 0 ? version : undefined;
}

function missing({ id, version, manifest }: ShopPlugin): FoundPlugin {
  return {
    id,
    folder: '',
    shipped: false,
    manifest,
    state: 'failed',
    problem: `The shop uses ${manifest.displayName} ${version}, and this till does not have it. Put its folder ${basename(manifest.name)} into this till's plugins folder, or switch the module off.`,
  };
}
