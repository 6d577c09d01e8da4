import type { Manifest, Module } from '@counterpart/sdk';
import type { PluginRecord } from './plugin-record.ts';

/** A record as the Modules page and the workbench see it. */
export function moduleOf(record: PluginRecord): Module {
  const { found, manifest } = record;
  return {
    id: found.id,
    displayName: manifest?.displayName ?? found.id,
    description: manifest?.description ?? '',
    version: manifest?.version ?? '',
    publisher: manifest?.publisher ?? '',
    shipped: found.shipped,
    enabled: record.enabled,
    state: record.state,
    reason: record.reason,
    activation_ms: record.running?.activation_ms ?? null,
    view: record.view && { ...record.view },
    ...contributions(manifest),
    themes: [...record.themes],
  };
}

function contributions(
  manifest: Manifest | undefined,
): Pick<Module, 'views' | 'commands' | 'statusItems' | 'papers' | 'joins'> {
  const { views = [], commands = [], statusItems = [], papers = [] } = manifest?.contributes ?? {};
  return {
    views: views.map(({ id, title, icon, order, permission = null }) => ({
      id,
      title,
      icon,
      order,
      permission,
    })),
    commands: commands.map(({ id, title, keybinding = null, permission = null }) => ({
      id,
      title,
      keybinding,
      permission,
    })),
    statusItems: statusItems.map(({ id, order, permission = null }) => ({ id, order, permission })),
    papers: papers.map(({ id, title }) => ({ id, title })),
    joins: (manifest?.joins ?? []).map(({ point, id, title }) => ({
      point,
      id,
      title: title ?? manifest!.displayName,
    })),
  };
}
