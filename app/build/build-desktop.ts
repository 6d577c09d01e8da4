import { join } from 'node:path';
import { nodeOutput } from '@counterpart/sdk/build';
import { buildEntries } from './build-node.ts';
import { inRepository } from './repository.ts';
import { viteBuild } from './vite.ts';

const DESKTOP = inRepository('app', 'desktop');

/** Builds Electron's main process, the host's process, and the preload script: CommonJS, as a sandbox demands. */
export async function buildDesktop(outDir: string): Promise<void> {
  await buildEntries(DESKTOP, outDir, {
    main: join(DESKTOP, 'main.ts'),
    'host-process': join(DESKTOP, 'host-process.ts'),
  });
  const build = nodeOutput({
    input: { preload: join(DESKTOP, 'preload.ts') },
    external: ['electron'],
    outDir,
  });
  const output = { ...build.rolldownOptions!.output, format: 'cjs', entryFileNames: '[name].cjs' } as const;
  await viteBuild(
    {
      root: DESKTOP,
      environments: {
        ssr: {
          resolve: { noExternal: true },
          build: { ...build, rolldownOptions: { ...build.rolldownOptions, output } },
        },
      },
    },
    'ssr',
  );
}
