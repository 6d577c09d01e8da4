import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseManifest } from '@counterpart/sdk';
import type { FoundPlugin, PluginFolder } from './found-plugin.ts';
import { readThemes } from './read-themes.ts';

/** Every sub-folder whose `package.json` has a `counterpart` key, in order of name; others are no plugins. */
export function readPluginFolder({ folder, shipped }: PluginFolder): readonly FoundPlugin[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => join(folder, entry.name))
    .toSorted()
    .flatMap((path) => readPlugin(path, shipped) ?? []);
}

/** One plugin's own folder; undefined when it does not say that it is one. */
export function readPlugin(folder: string, shipped: boolean): FoundPlugin | undefined {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) return undefined;
  const unusable = (problem: string): FoundPlugin => {
    return { id: basename(folder), folder, shipped, problem, state: 'failed' };
  };
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return unusable(
      `The plugin in ${folder} cannot be loaded: its package.json is not JSON (${String(error)}). Correct it or remove the folder.`,
    );
  }
  if (typeof json !== 'object' || json === null || !('counterpart' in json)) return undefined;
  try {
    const manifest = parseManifest(json, folder);
    return { id: manifest.id, folder, shipped, manifest, themes: readThemes(manifest, folder) };
  } catch (error) {
    return unusable(error instanceof Error ? error.message : String(error));
  }
}
