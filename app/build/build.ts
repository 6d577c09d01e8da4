import { setTimeout as sleep } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { type ProcessLock, tryProcessLock } from '@counterpart/server/process-lock';
import { inRepository } from './repository.ts';
import { isStale, rebuild, type Target } from './target.ts';
import { targets } from './targets.ts';

const LOCK = inRepository('node_modules', '.cache', 'counterpart-build.lock');

export interface BuildResult {
  readonly built: readonly Target[];
  /** One failing build does not stop the others. */
  readonly failed: readonly { readonly target: Target; readonly message: string }[];
}

/** Builds what is stale. Only one process builds at a time; another waits and then finds nothing left to do. */
export async function buildStale(all: readonly Target[] = targets()): Promise<BuildResult> {
  const built: Target[] = [];
  const failed: { target: Target; message: string }[] = [];
  if (!all.some(isStale)) return { built, failed };
  const lock = await waitForLock();
  try {
    for (const target of all.filter(isStale)) {
      try {
        await rebuild(target);
        built.push(target);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        failed.push({ target, message: `${target.id} was not built. ${stripVTControlCharacters(message)}` });
      }
    }
    return { built, failed };
  } finally {
    lock.release();
  }
}

async function waitForLock(): Promise<ProcessLock> {
  for (;;) {
    const lock = tryProcessLock(LOCK);
    if (lock) return lock;
    await sleep(100);
  }
}

/**
 * Builds what is stale and says on stderr what was built, in one line, and what failed; nothing when everything is
 * fresh. Resolves to whether the product can run: a till starts without a module that cannot be built.
 */
export async function buildAndReport(): Promise<'built' | 'without-modules' | 'failed'> {
  const start = performance.now();
  const { built, failed } = await buildStale();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  if (built.length > 0) {
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`Built ${built.map((target) => target.id).join(', ')} in ${seconds} s.`);
  }
  for (const { message } of failed) say(message);
  if (failed.length === 0) return 'built';
  return failed.every(({ target }) => target.id.startsWith('plugins/')) ? 'without-modules' : 'failed';
}

if (import.meta.main && (await buildAndReport()) !== 'built') process.exitCode = 1;
