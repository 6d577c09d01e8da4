import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Disposable, toDisposable } from '@counterpart/sdk';

const SHARED = ['@counterpart/sdk', 'inversify', 'reflect-metadata'];

/** Whether a plugin's Node half takes this module from the host. `SHARED_NODE_MODULES` of the preset are among them. */
export function isShared(specifier: string): boolean {
  return SHARED.some((name) => specifier === name || specifier.startsWith(`${name}/`));
}

/**
 * Gives every module below `folders` the host's own copy of what host and plugins share, wherever the folder is: an
 * added plugin has no `node_modules`, and one that has must not bring a second SDK.
 */
export function shareModules(folders: readonly string[]): Disposable {
  const prefixes = folders.flatMap((folder) => [folder, real(folder)]).map(folderUrl);
  const hooks = registerHooks({
    resolve(specifier, context, nextResolve) {
      const from = context.parentURL;
      if (from && isShared(specifier) && prefixes.some((prefix) => from.startsWith(prefix))) {
        return nextResolve(specifier, { ...context, parentURL: import.meta.url });
      }
      return nextResolve(specifier, context);
    },
  });
  return toDisposable(() => hooks.deregister());
}

function folderUrl(folder: string): string {
  return pathToFileURL(folder.endsWith(sep) ? folder : folder + sep).href;
}

function real(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder;
  }
}
