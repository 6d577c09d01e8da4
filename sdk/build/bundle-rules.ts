import { SHARED_NODE_MODULES, SHARED_VIEW_MODULES } from './shared-runtime.ts';

/** Which half of a plugin: its Node bundle or its Solid bundle. */
export type Half = 'node' | 'view';

export const SHARED_MODULES: Readonly<Record<Half, readonly string[]>> = {
  node: SHARED_NODE_MODULES,
  view: Object.keys(SHARED_VIEW_MODULES),
};

const HOST_ONLY = ['@counterpart/sdk/node', 'inversify', 'reflect-metadata', 'better-sqlite3'];
const RUNTIMES =
  /[\\/]node_modules[\\/](solid-js[\\/](?:dist|web|store)|inversify|@inversifyjs|reflect-metadata|better-sqlite3)[\\/]/;
const RUNTIME_NAMES: Readonly<Record<string, string>> = { '@inversifyjs': 'inversify' };

/** Why a half may not import `specifier`, as the end of a sentence; undefined when it may. */
export function forbiddenImport(half: Half, specifier: string): string | undefined {
  const reaches = (name: string) => specifier === name || specifier.startsWith(`${name}/`);
  if (reaches('@counterpart/host')) return 'the host is reached through @counterpart/sdk/node only';
  if (half === 'node') {
    if (reaches('@counterpart/sdk/view') || reaches('solid-js')) return 'the Node half draws nothing';
    if (reaches('better-sqlite3')) return 'ask for Database and TransactionManager instead';
    return undefined;
  }
  if (specifier.startsWith('node:')) return 'a view runs in the browser';
  const hostOnly = HOST_ONLY.find(reaches);
  return hostOnly ? 'a view runs in the browser and asks the host through a contract' : undefined;
}

/** Why a finished bundle's import that stayed outside cannot be resolved where the bundle runs. */
export function unresolvableImport(half: Half, specifier: string): string | undefined {
  if (SHARED_MODULES[half].includes(specifier)) return undefined;
  if (half === 'node' && specifier.startsWith('node:')) return undefined;
  return (
    forbiddenImport(half, specifier) ??
    `only ${SHARED_MODULES[half].join(', ')}${half === 'node' ? ' and node:*' : ''} are there at run time`
  );
}

/** The name of the shared runtime that a bundled file belongs to: a second copy of it would break silently. */
export function copiedRuntime(file: string, sdkFolder: string): string | undefined {
  if (file.startsWith(`${sdkFolder}/`) && !file.includes('/node_modules/')) return '@counterpart/sdk';
  if (/[\\/]node_modules[\\/]@counterpart[\\/]sdk[\\/]/.test(file)) return '@counterpart/sdk';
  const name = RUNTIMES.exec(file)?.[1]?.split(/[\\/]/)[0];
  return name && (RUNTIME_NAMES[name] ?? name);
}
