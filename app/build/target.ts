import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from './fingerprint.ts';

/** One `dist` folder and what it is made of. */
export interface Target {
  /** Its folder in the repository: `sdk`, `plugins/sales`. */
  readonly id: string;
  readonly dist: string;
  /** Files and folders whose change makes it stale. */
  readonly inputs: readonly string[];
  build(outDir: string): Promise<void>;
}

const STAMP = '.stamp';

export function isStale(target: Target): boolean {
  const stamp = join(target.dist, STAMP);
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprint(target.inputs);
}

/** Builds beside `dist` and swaps the folders at the end: a failed build leaves the old one, nobody sees half a one. */
export async function rebuild(target: Target): Promise<void> {
  const before = fingerprint(target.inputs);
  const next = `${target.dist}.next`;
  const old = `${target.dist}.old`;
  for (const folder of [next, old]) rmSync(folder, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  try {
    await target.build(next);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  writeFileSync(join(next, STAMP), before);
  if (existsSync(target.dist)) renameSync(target.dist, old);
  renameSync(next, target.dist);
  rmSync(old, { recursive: true, force: true });
}
