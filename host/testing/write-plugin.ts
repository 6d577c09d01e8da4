import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What stands under `counterpart`, right or wrong on purpose, and the fields beside it. */
export interface TestManifest {
  readonly id: string;
  readonly version?: string;
  /** `engines.counterpart` */
  readonly engine?: string;
  readonly [field: string]: unknown;
}

/**
 * Writes the folder of a plugin that exists only for a test, and returns it. `files` are paths inside the folder.
 */
export function writePlugin(
  parent: string,
  { version = '1.0.0', engine = '^0.1', ...manifest }: TestManifest,
  files: Readonly<Record<string, string>> = {},
): string {
  const { id } = manifest;
  const folder = join(parent, id);
  const packageJson = {
    name: `@test/${id}`,
    version,
    type: 'module',
    engines: { counterpart: engine },
    counterpart: { displayName: id[0]!.toUpperCase() + id.slice(1), main: './dist/node.js', ...manifest },
  };
  const all = { 'package.json': JSON.stringify(packageJson, null, 2), ...files };
  for (const [path, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
