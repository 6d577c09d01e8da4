import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const REPOSITORY = join(import.meta.dirname, '..', '..');

export interface SourceFile {
  /** From the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const IGNORED = /^(node_modules|dist|dist\..*|\.git|\.cache|\.vite|coverage)$/;

/** Every file below `folder` (from the repository) whose path matches, without what is installed or built. */
export function filesBelow(folder: string, matching: RegExp): readonly SourceFile[] {
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true }).flatMap((entry) => {
    if (IGNORED.test(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path, matching);
    return entry.isFile() && matching.test(path) ? [readSource(path)] : [];
  });
}

export function readSource(path: string): SourceFile {
  return { path, text: readFileSync(join(REPOSITORY, path), 'utf8') };
}

export const CODE = /\.(ts|tsx|mjs|js)$/;
