import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { UserConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { browserOutput } from './browser-output.ts';
import { type Half, SHARED_MODULES } from './bundle-rules.ts';
import { nodeOutput } from './node-output.ts';
import { oneRuntime } from './one-runtime.ts';

export interface PluginBuildOptions {
  /** The plugin's folder. Default: the current folder. */
  readonly root?: string;
  /** Where the bundles go. Default: `dist` in the plugin's folder. It is emptied first. */
  readonly outDir?: string;
}

const ENTRIES: Readonly<Record<Half, string>> = { node: 'node/index.ts', view: 'view/index.tsx' };

/**
 * Builds a plugin: `node/index.ts` → `dist/node.js`, `view/index.tsx` → `dist/view.js` and `dist/view.css`. What the
 * host and the workbench share stays outside, every other dependency is bundled; a bundle with a copy of a shared
 * runtime fails. In the plugin's `vite.config.ts`: `export default definePluginConfig();`, then `vite build`.
 */
export function definePluginConfig(options: PluginBuildOptions = {}): UserConfig {
  const root = resolve(options.root ?? process.cwd());
  const outDir = resolve(root, options.outDir ?? 'dist');
  const name = packageName(root);
  const halves = (['node', 'view'] as const).filter((half) => existsSync(join(root, ENTRIES[half])));
  if (halves.length === 0) {
    const wanted = Object.values(ENTRIES).join(' or ');
    throw new Error(`${name} has nothing to build: write ${wanted} in ${root}.`);
  }
  return {
    root,
    base: './',
    mode: 'production',
    appType: 'custom',
    // Node halves use constructor injection; the SDK promises it whatever the author's tsconfig.json says.
    oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
    css: { modules: { hashPrefix: name } },
    plugins: [solid(), oneRuntime(name, (environment) => (environment === 'client' ? 'view' : 'node'))],
    environments: {
      client: {
        build: browserOutput({
          input: { view: join(root, ENTRIES.view) },
          external: SHARED_MODULES.view,
          css: 'view.css',
          outDir,
        }),
      },
      ssr: {
        resolve: { noExternal: true },
        build: nodeOutput({
          input: { node: join(root, ENTRIES.node) },
          external: [...SHARED_MODULES.node, /^node:/],
          outDir,
        }),
      },
    },
    builder: {
      async buildApp(builder) {
        rmSync(outDir, { recursive: true, force: true });
        for (const half of halves) {
          await builder.build(builder.environments[half === 'view' ? 'client' : 'ssr']!);
        }
      },
    },
  };
}

function packageName(root: string): string {
  const file = join(root, 'package.json');
  if (!existsSync(file)) throw new Error(`There is no plugin in ${root}: package.json is missing.`);
  const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: string };
  return name ?? root;
}
