import type { NodeHalfModule } from '@counterpart/sdk/node';
import type { UsablePlugin } from './found-plugin.ts';

/**
 * Brings a plugin's Node half to life. Today there is one kind, inside the host's own process; plugins that are not
 * trusted will have another behind the same seam. Tests hand over the module itself.
 */
export interface PluginRuntime {
  /** Undefined when the plugin has no Node half. Throws a `Fault` that names the plugin when it cannot be had. */
  load(plugin: UsablePlugin): Promise<NodeHalfModule | undefined>;
}
export const PluginRuntime = Symbol.for('counterpart.PluginRuntime');
