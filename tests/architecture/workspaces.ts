import { globSync } from 'node:fs';
import { dirname } from 'node:path';
import { REPOSITORY, readSource } from './source-files.ts';

type Exports = Readonly<Record<string, string | { readonly source?: string; readonly default?: string }>>;

/** Finds the source file that a workspace package's name stands for; undefined for every other package. */
export function workspaceResolver(): (specifier: string) => string | undefined {
  const { workspaces } = JSON.parse(readSource('package.json').text) as { workspaces: string[] };
  const manifests = workspaces.flatMap((pattern) => globSync(`${pattern}/package.json`, { cwd: REPOSITORY }));
  const files = new Map<string, string>();
  for (const manifest of manifests) {
    const folder = dirname(manifest).replaceAll('\\', '/');
    const { name, exports = {} } = JSON.parse(readSource(manifest).text) as {
      name: string;
      exports?: Exports;
    };
    files.set(name, `${folder}/index.ts`);
    for (const [entry, target] of Object.entries(exports)) {
      const file = typeof target === 'string' ? target : (target.source ?? target.default ?? '');
      files.set(`${name}${entry.slice(1)}`, `${folder}/${file.slice(2)}`);
    }
  }
  return (specifier) => {
    if (!specifier.startsWith('@counterpart/')) return undefined;
    const [scope, name, ...path] = specifier.split('/');
    const pattern = [...files.keys()].find(
      (key) => key.endsWith('*') && specifier.startsWith(key.slice(0, -1)),
    );
    return (
      files.get(specifier) ??
      (pattern ? files.get(pattern)!.replace('*', specifier.slice(pattern.length - 1)) : undefined) ??
      `${scope}/${name}/${path.join('/')} (not exported)`
    );
  };
}
