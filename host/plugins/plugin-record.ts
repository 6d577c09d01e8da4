import type { Manifest, Module, Theme } from '@counterpart/sdk';
import { type FoundPlugin, isUsable, type UsablePlugin } from './found-plugin.ts';
import type { RunningPlugin } from './running-plugin.ts';
import { type ViewFiles, viewFiles } from './view-files.ts';

/** One plugin on this till: what was found, and how it is doing. Only the plugin manager changes it. */
export class PluginRecord {
  readonly found: FoundPlugin;
  /** The Solid half's bundle as it was when the plugin was found. */
  readonly view: ViewFiles | null;
  enabled = false;
  state: Module['state'] = 'installed';
  reason: string | null = null;
  running: RunningPlugin | undefined;
  /** The version the shop has, when it is newer than this till's. */
  outdatedBy: string | undefined;

  constructor(found: FoundPlugin) {
    this.found = found;
    this.view = found.manifest && found.folder ? viewFiles(found.manifest, found.folder) : null;
    if (!isUsable(found)) this.settle(found.state, found.problem);
  }

  get id(): string {
    return this.found.id;
  }

  get manifest(): Manifest | undefined {
    return this.found.manifest;
  }

  get themes(): readonly Theme[] {
    return this.usable?.themes ?? [];
  }

  /** The plugin when it can be tried. */
  get usable(): UsablePlugin | undefined {
    return isUsable(this.found) ? this.found : undefined;
  }

  /** Why it does not run, as it was last tried: not tried again until somebody asks for it. */
  get gaveUp(): boolean {
    return this.state === 'failed' || this.state === 'migration-error';
  }

  settle(state: Module['state'], reason: string | null = null): void {
    this.state = state;
    this.reason = reason;
  }
}
