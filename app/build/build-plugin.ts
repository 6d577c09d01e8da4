import { definePluginConfig, type Half } from '@counterpart/sdk/build';
import { viteBuild } from './vite.ts';

/** Builds a plugin, or one half of it, exactly as its author would. */
export async function buildPlugin(root: string, outDir: string, half?: Half): Promise<void> {
  await viteBuild(definePluginConfig({ root, outDir, ...(half ? { half } : {}) }));
}
