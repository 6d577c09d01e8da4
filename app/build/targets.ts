import { existsSync, readdirSync } from 'node:fs';
import { inRepository } from './repository.ts';
import type { Target } from './target.ts';

/** Changes to any of these make everything stale: they decide how things are built, and from which packages. */
const BUILD_ITSELF = [
  inRepository('package-lock.json'),
  inRepository('sdk', 'build'),
  inRepository('app', 'build'),
];

/** Every `dist` of the repository. The builders, and Vite with them, load when one of them runs. */
export function targets(): readonly Target[] {
  return [
    target('sdk', [], async (outDir) => (await import('./build-sdk.ts')).buildSdk(outDir)),
    node('host'),
    node('app/server'),
    node('app/cli'),
    target('app/desktop', [], async (outDir) => (await import('./build-desktop.ts')).buildDesktop(outDir)),
    target('app/workbench', [inRepository('themes')], async (outDir) =>
      (await import('./build-workbench.ts')).buildWorkbench(outDir),
    ),
    ...plugins().map((id) => pluginTarget(id)),
  ];
}

function pluginTarget(id: string): Target {
  // A plugin's bundle carries the `api` of others.
  const apis = plugins().map((other) => inRepository('plugins', other, 'api'));
  return target(`plugins/${id}`, apis, async (outDir) =>
    (await import('./build-plugin.ts')).buildPlugin(inRepository('plugins', id), outDir),
  );
}

function node(id: string): Target {
  return target(id, [], async (outDir) =>
    (await import('./build-node.ts')).buildNode(inRepository(id), outDir),
  );
}

function target(id: string, inputs: readonly string[], build: (outDir: string) => Promise<void>): Target {
  const folder = inRepository(...id.split('/'));
  return { id, dist: `${folder}/dist`, inputs: [folder, ...inputs, ...BUILD_ITSELF], build };
}

function plugins(): string[] {
  const folder = inRepository('plugins');
  return readdirSync(folder)
    .filter((id) => existsSync(`${folder}/${id}/package.json`))
    .toSorted();
}
