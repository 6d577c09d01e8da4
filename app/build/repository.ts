import { join } from 'node:path';

/** The folder that holds every workspace. */
export const REPOSITORY = join(import.meta.dirname, '..', '..');

export function inRepository(...path: string[]): string {
  return join(REPOSITORY, ...path);
}
