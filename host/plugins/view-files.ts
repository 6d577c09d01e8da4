import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Manifest } from '@counterpart/sdk';

/** Where the workbench finds a Solid half; the URLs change with the content. */
export interface ViewFiles {
  readonly script: string;
  readonly style: string | null;
}

const STYLE = 'view.css';

/** Null when the plugin has no Solid half, or it is not built. */
export function viewFiles(manifest: Manifest, folder: string): ViewFiles | null {
  if (manifest.browser === undefined) return null;
  const script = join(folder, manifest.browser);
  if (!existsSync(script)) return null;
  const style = join(dirname(script), STYLE);
  const hasStyle = existsSync(style);
  const hash = createHash('sha256').update(readFileSync(script));
  if (hasStyle) hash.update(readFileSync(style));
  const base = `/plugins/${manifest.id}/${hash.digest('hex').slice(0, 16)}`;
  return { script: `${base}/${basename(script)}`, style: hasStyle ? `${base}/${STYLE}` : null };
}

/** The absolute path of a file among a plugin's built ones; undefined for any other. */
export function builtFile(manifest: Manifest, folder: string, file: string): string | undefined {
  const built = resolve(dirname(join(folder, manifest.browser ?? manifest.main ?? 'dist/view.js')));
  const path = resolve(built, file);
  if (!path.startsWith(built + sep)) return undefined;
  return statSync(path, { throwIfNoEntry: false })?.isFile() ? path : undefined;
}
