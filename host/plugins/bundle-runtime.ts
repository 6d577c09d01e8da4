import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Fault } from '@counterpart/sdk';
import type { NodeHalfModule } from '@counterpart/sdk/node';
import { injectable } from 'inversify';
import { carriedRuntime } from './carried-runtime.ts';
import type { UsablePlugin } from './found-plugin.ts';
import type { PluginRuntime } from './plugin-runtime.ts';

/**
 * Loads the built bundle into this process. The URL carries the hash of the content, so a rebuilt bundle is loaded
 * anew; Node keeps what was loaded before until the process ends.
 */
@injectable()
export class BundleRuntime implements PluginRuntime {
  async load({ manifest, folder }: UsablePlugin): Promise<NodeHalfModule | undefined> {
    if (manifest.main === undefined) return undefined;
    const fail = (code: string, problem: string, cause?: unknown): Fault =>
      new Fault(
        { code, message: `${manifest.displayName} cannot be started: ${problem}.`, plugin: manifest.id },
        { cause },
      );
    const file = join(folder, manifest.main);
    if (!existsSync(file))
      throw fail('not-built', `${file} is missing. Build it with "vite build" in ${folder}`);
    const text = readFileSync(file, 'utf8');
    const carried = carriedRuntime(text);
    if (carried) {
      throw fail(
        'own-runtime',
        `its bundle carries its own copy of ${carried}. Build it with the SDK's preset, which leaves ${carried} outside`,
      );
    }
    const hash = createHash('sha256').update(text).digest('hex').slice(0, 16);
    let loaded: { readonly default?: Partial<NodeHalfModule> };
    try {
      loaded = (await import(/* @vite-ignore */ `${pathToFileURL(file).href}?v=${hash}`)) as typeof loaded;
    } catch (error) {
      throw fail(
        'not-loadable',
        `${file} could not be loaded (${error instanceof Error ? error.message : String(error)})`,
        error,
      );
    }
    if (typeof loaded.default?.activate !== 'function') {
      throw fail('no-node-half', `${file} has no default export made by defineNode({ activate })`);
    }
    return loaded.default as NodeHalfModule;
  }
}
