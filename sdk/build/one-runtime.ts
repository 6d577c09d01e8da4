import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { copiedRuntime, forbiddenImport, type Half, unresolvableImport } from './bundle-rules.ts';

const SDK_FOLDER = realpathSync(fileURLToPath(new URL('..', import.meta.url)))
  .replaceAll('\\', '/')
  .replace(/\/$/, '');

/**
 * Fails the build of a bundle that would carry its own Solid, SDK or inversify (a second copy breaks silently), or
 * that imports what is not there where it runs. `halfOf` says which half a Vite environment builds.
 */
export function oneRuntime(plugin: string, halfOf: (environment: string) => Half): Plugin {
  return {
    name: 'counterpart:one-runtime',
    enforce: 'pre',
    resolveId(specifier, importer) {
      const half = halfOf(this.environment.name);
      const reason = importer === undefined ? undefined : forbiddenImport(half, specifier);
      if (reason) this.error(refusal(plugin, half, `${importer} imports ${specifier}, but ${reason}`));
    },
    generateBundle(_options, bundle) {
      const half = halfOf(this.environment.name);
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        for (const file of chunk.moduleIds) {
          const runtime = copiedRuntime(file.replaceAll('\\', '/'), SDK_FOLDER);
          if (runtime) {
            const cure = `import ${runtime} by its name, without an alias or a path`;
            this.error(refusal(plugin, half, `it carries its own copy of ${runtime} (${file}): ${cure}`));
          }
          if (file.includes('__vite-browser-external')) {
            this.error(refusal(plugin, half, `it reaches a module of Node (${file}), which no browser has`));
          }
        }
        for (const specifier of [...chunk.imports, ...chunk.dynamicImports]) {
          const reason = specifier in bundle ? undefined : unresolvableImport(half, specifier);
          if (reason) this.error(refusal(plugin, half, `it imports ${specifier}, but ${reason}`));
        }
      }
    },
  };
}

function refusal(plugin: string, half: Half, problem: string): string {
  return `The ${half} half of ${plugin} was not built: ${problem}.`;
}
