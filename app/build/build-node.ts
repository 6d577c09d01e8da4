import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeOutput } from '@counterpart/sdk/build';
import { viteBuild } from './vite.ts';

/** Found in `node_modules` when it runs: everything but the package's own files and the compiler's helpers. */
const PACKAGES = /^(?![./\\\0]|[A-Za-z]:[\\/]|@oxc-project\/runtime\/)/;

type Exports = Readonly<Record<string, { readonly source?: string; readonly default?: string }>>;

/** Builds a workspace package for Node: what its `exports` name as `./dist/<name>.js`, or its `main.ts`. */
export async function buildNode(root: string, outDir: string): Promise<void> {
  await buildEntries(root, outDir, entriesOf(root));
}

export async function buildEntries(
  root: string,
  outDir: string,
  input: Readonly<Record<string, string>>,
): Promise<void> {
  await viteBuild(
    {
      root,
      environments: {
        ssr: { resolve: { noExternal: true }, build: nodeOutput({ input, external: [PACKAGES], outDir }) },
      },
    },
    'ssr',
  );
}

/** Entry name → source file. */
export function entriesOf(root: string): Record<string, string> {
  const { exports = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    exports?: Exports;
  };
  const entries: Record<string, string> = {};
  for (const { source, default: built } of Object.values(exports)) {
    const name = /^\.\/dist\/([\w-]+)\.js$/.exec(built ?? '')?.[1];
    if (source && name) entries[name] = join(root, source);
  }
  if (existsSync(join(root, 'main.ts'))) entries['main'] = join(root, 'main.ts');
  return entries;
}
