import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault, type Manifest, type Theme, ThemeFileSchema, v } from '@counterpart/sdk';

/** The themes a plugin contributes; throws a `Fault` that names the file and what is wrong in it. */
export function readThemes({ displayName, contributes }: Manifest, folder: string): readonly Theme[] {
  return (contributes.themes ?? []).map(({ id, label, path }) => {
    const file = join(folder, path);
    const read = v.safeParse(ThemeFileSchema, readJson(file));
    if (read.success) return { ...read.output, id, label };
    const [issue] = read.issues;
    throw new Fault({
      code: 'bad-theme',
      message: `${displayName} cannot be loaded: the theme in ${file} is wrong at ${v.getDotPath(issue) ?? 'its beginning'}: ${issue.message}. Correct it or take it out of the manifest.`,
      plugin: displayName,
    });
  });
}

/** Undefined when there is no such file or it is not JSON: no theme either way. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
