import { mkdirSync, statSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those it is in, where they are missing. Unlike Node's own `recursive` it comes to an end where the
 * system denies a folder that is there, as in /proc.
 */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const make = () => mkdir(path, { mode });
  await make().catch(async (error: unknown) => {
    if (codeOf(error) === 'EEXIST' && (await stat(path)).isDirectory()) return;
    const above = dirname(path);
    if (codeOf(error) !== 'ENOENT' || above === path || (await isThere(above))) throw error;
    await makeFolder(above, mode);
    await make();
  });
}

/** {@link makeFolder} before anything can wait. */
export function makeFolderNow(path: string, mode?: number): void {
  try {
    mkdirSync(path, { mode });
  } catch (error) {
    if (codeOf(error) === 'EEXIST' && statSync(path).isDirectory()) return;
    const above = dirname(path);
    const missing = statSync(above, { throwIfNoEntry: false }) === undefined;
    if (codeOf(error) !== 'ENOENT' || above === path || !missing) throw error;
    makeFolderNow(above, mode);
    mkdirSync(path, { mode });
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function codeOf(error: unknown): unknown {
  return (error as { code?: unknown }).code;
}
