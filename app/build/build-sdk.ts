import { createRequire } from 'node:module';
import { join } from 'node:path';
import { browserOutput, SHARED_VIEW_MODULES } from '@counterpart/sdk/build';
import solid from 'vite-plugin-solid';
import { buildEntries } from './build-node.ts';
import { inRepository } from './repository.ts';
import { viteBuild } from './vite.ts';

const SDK = inRepository('sdk');

/** Builds `index.js` and `node.js` for Node, and in `shared` the one runtime that every bundle in the page uses. */
export async function buildSdk(outDir: string): Promise<void> {
  await buildEntries(SDK, outDir, { index: join(SDK, 'index.ts'), node: join(SDK, 'node', 'index.ts') });
  await viteBuild(
    {
      root: SDK,
      base: './',
      plugins: [solid()],
      css: { modules: { hashPrefix: '@counterpart/sdk' } },
      environments: {
        client: {
          build: browserOutput({
            input: sharedEntries(),
            external: [],
            css: 'sdk-view.css',
            outDir: join(outDir, 'shared'),
          }),
        },
      },
    },
    'client',
  );
}

/** One build with an entry for each shared module, so that they share their chunks and Solid is there once. */
function sharedEntries(): Record<string, string> {
  const resolve = createRequire(join(SDK, 'package.json')).resolve;
  const solidFolder = join(resolve('solid-js/package.json'), '..');
  const sources: Record<keyof typeof SHARED_VIEW_MODULES, string> = {
    'solid-js': join(solidFolder, 'dist', 'solid.js'),
    'solid-js/web': join(solidFolder, 'web', 'dist', 'web.js'),
    'solid-js/store': join(solidFolder, 'store', 'dist', 'store.js'),
    '@counterpart/sdk': join(SDK, 'index.ts'),
    '@counterpart/sdk/view': join(SDK, 'view', 'index.ts'),
  };
  return Object.fromEntries(
    Object.entries(SHARED_VIEW_MODULES).map(([name, file]) => [
      file.replace(/\.js$/, ''),
      sources[name as keyof typeof sources],
    ]),
  );
}
