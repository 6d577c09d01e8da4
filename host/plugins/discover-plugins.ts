import { basename } from 'node:path';
import type { Manifest } from '@counterpart/sdk';
import { type FoundPlugin, isUsable, type PluginFolder } from './found-plugin.ts';
import { readPlugin, readPluginFolder } from './read-plugin-folder.ts';
import { satisfies } from './version.ts';

/** Ids that would be mistaken for the host itself, in table names, permissions or the origin of a call. */
const RESERVED = new Set(['core', 'host', 'frame', 'sqlite', 'public', 'ui', 'cli']);

/**
 * Looks through `folders`, and at the `single` ones that are a plugin themselves, and decides what can be tried at all. A shipped plugin wins over an added one of the same
 * id. Whatever cannot be used stays in the list with its reason: nothing disappears, and the rest starts.
 */
export function discoverPlugins(
  folders: readonly PluginFolder[],
  single: readonly PluginFolder[],
  hostVersion: string,
): readonly FoundPlugin[] {
  const found = [
    ...single.flatMap(({ folder, shipped }) => readPlugin(folder, shipped) ?? []),
    ...folders.flatMap(readPluginFolder),
  ];
  const shippedFirst = found.toSorted((a, b) => Number(b.shipped) - Number(a.shipped));
  const taken = new Map<string, FoundPlugin>();
  const tables = new Map<string, string>();
  for (const plugin of shippedFirst) {
    const judged = judge(plugin, taken, tables, hostVersion);
    taken.set(judged.id, judged);
    if (!isUsable(judged)) continue;
    for (const table of tablesOf(judged.manifest)) tables.set(table, judged.id);
  }
  return [...taken.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function judge(
  plugin: FoundPlugin,
  taken: ReadonlyMap<string, FoundPlugin>,
  tables: ReadonlyMap<string, string>,
  hostVersion: string,
): FoundPlugin {
  const first = taken.get(plugin.id);
  if (first) {
    const problem = `The plugin in ${plugin.folder} is not loaded: ${first.folder} already has the id "${plugin.id}". Remove one of the folders.`;
    return unusable(plugin, problem, 'failed', freeId(plugin, taken));
  }
  if (!isUsable(plugin)) return plugin;
  const { manifest } = plugin;
  const name = manifest.displayName;
  if (RESERVED.has(plugin.id)) {
    return unusable(
      plugin,
      `${name} cannot be loaded: the id "${plugin.id}" belongs to the host. Give it another id.`,
    );
  }
  if (!satisfies(hostVersion, manifest.engines.counterpart)) {
    const problem = `${name} ${manifest.version} is made for Counterpart ${manifest.engines.counterpart}; this is ${hostVersion}. Install a version of ${name} for it.`;
    return unusable(plugin, problem, 'incompatible');
  }
  const clash = tablesOf(manifest).find((table) => tables.has(table));
  if (clash) {
    return unusable(
      plugin,
      `${name} cannot be loaded: ${tables.get(clash)} already has a table named ${clash}. Rename it.`,
    );
  }
  return plugin;
}

function unusable(
  plugin: FoundPlugin,
  problem: string,
  state: 'failed' | 'incompatible' = 'failed',
  id = plugin.id,
): FoundPlugin {
  const { folder, shipped, manifest } = plugin;
  return { id, folder, shipped, problem, state, ...(manifest && { manifest }) };
}

function freeId(plugin: FoundPlugin, taken: ReadonlyMap<string, FoundPlugin>): string {
  const wanted = `${plugin.id}-in-${basename(plugin.folder)}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? wanted : `${wanted}-${count}`;
    if (!taken.has(id)) return id;
  }
}

function tablesOf({ data }: Manifest): readonly string[] {
  return [data.shop, data.till].flatMap((area) => [...(area?.tables ?? []), ...(area?.publishedViews ?? [])]);
}
