import { Emitter, type Manifest } from '@counterpart/sdk';
import { injectable } from 'inversify';

export interface CatalogueEntry {
  readonly manifest: Manifest;
  /** Switched on for the shop, whether or not it runs here just now. */
  readonly enabled: boolean;
}

/**
 * What the manifests of the plugins in this shop say: permissions, settings, contracts, joins. Identity, settings and
 * messages read it; only the plugin manager writes it.
 */
@injectable()
export class PluginCatalogue {
  #entries: readonly CatalogueEntry[] = [];
  readonly #changed = new Emitter<void>();

  /** After a plugin was found, lost, or switched on or off. */
  readonly onDidChange = this.#changed.event;

  /** Every readable manifest, in order of plugin id. */
  all(): readonly CatalogueEntry[] {
    return this.#entries;
  }

  /** The manifests of those that are switched on. */
  enabled(): readonly Manifest[] {
    return this.#entries.filter((entry) => entry.enabled).map((entry) => entry.manifest);
  }

  find(plugin: string): CatalogueEntry | undefined {
    return this.#entries.find((entry) => entry.manifest.id === plugin);
  }

  replace(entries: readonly CatalogueEntry[]): void {
    this.#entries = entries.toSorted((a, b) => (a.manifest.id < b.manifest.id ? -1 : 1));
    this.#changed.fire();
  }
}
