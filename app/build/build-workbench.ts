import { join } from 'node:path';
import { browserOutput, SHARED_VIEW_MODULES } from '@counterpart/sdk/build';
import solid from 'vite-plugin-solid';
import { inRepository } from './repository.ts';
import { viteBuild } from './vite.ts';

const WORKBENCH = inRepository('app', 'workbench');

/** Builds the frame as one bundle over the shared runtime: `workbench.js`, `workbench.css`, `assets/`. */
export async function buildWorkbench(outDir: string): Promise<void> {
  await viteBuild(
    {
      root: WORKBENCH,
      base: './',
      plugins: [solid()],
      css: { modules: { hashPrefix: '@counterpart/workbench' } },
      environments: {
        client: {
          build: browserOutput({
            input: { workbench: join(WORKBENCH, 'main.tsx') },
            external: Object.keys(SHARED_VIEW_MODULES),
            css: 'workbench.css',
            outDir,
          }),
        },
      },
    },
    'client',
  );
}
