import { resolve } from 'node:path';
import type { NodeHalfModule } from '@counterpart/sdk/node';
import { BundleRuntime } from '../plugins/bundle-runtime.ts';
import type { UsablePlugin } from '../plugins/found-plugin.ts';
import type { PluginRuntime } from '../plugins/plugin-runtime.ts';

export interface TestPlugin {
  /** The plugin's own folder: its manifest and migrations are read from there. */
  readonly folder: string;
  /** Its Node half, as the test imported it; without one, the built bundle is loaded. */
  readonly node?: NodeHalfModule;
}

/** Takes Node halves from their sources instead of their bundles. */
export class ModuleRuntime implements PluginRuntime {
  readonly #halves: ReadonlyMap<string, NodeHalfModule>;
  readonly #bundles = new BundleRuntime();

  constructor(plugins: readonly TestPlugin[]) {
    this.#halves = new Map(plugins.flatMap(({ folder, node }) => (node ? [[resolve(folder), node]] : [])));
  }

  async load(plugin: UsablePlugin): Promise<NodeHalfModule | undefined> {
    return this.#halves.get(plugin.folder) ?? this.#bundles.load(plugin);
  }
}
