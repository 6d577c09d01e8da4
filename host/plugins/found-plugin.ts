import type { Manifest, Theme } from '@counterpart/sdk';

/** Where plugins are looked for. */
export interface PluginFolder {
  readonly folder: string;
  /** Came with the product. */
  readonly shipped: boolean;
}

interface Found {
  /** Unique among all that were found. */
  readonly id: string;
  /** The plugin's own folder, absolute. */
  readonly folder: string;
  readonly shipped: boolean;
}

/** A folder that is a plugin and can be tried. */
export interface UsablePlugin extends Found {
  readonly manifest: Manifest;
  readonly themes: readonly Theme[];
}

/** A folder that says it is a plugin and cannot be one; `problem` is a sentence that names it and the remedy. */
export interface UnusablePlugin extends Found {
  readonly problem: string;
  /** `incompatible` when it is made for another host. */
  readonly state: 'failed' | 'incompatible';
  readonly manifest?: Manifest;
}

export type FoundPlugin = UsablePlugin | UnusablePlugin;

export function isUsable(found: FoundPlugin): found is UsablePlugin {
  return !('problem' in found);
}
