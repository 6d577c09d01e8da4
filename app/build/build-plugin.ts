import { definePluginConfig } from '@counterpart/sdk/build';
import { viteBuild } from './vite.ts';

/** Builds a plugin exactly as its author would. */
export async function buildPlugin(root: string, outDir: string): Promise<void> {
  await viteBuild(definePluginConfig({ root, outDir }));
}
