import { setTimeout as sleep } from 'node:timers/promises';
import { type ProcessLock, tryProcessLock } from '@counterpart/server/process-lock';
import { inRepository } from './repository.ts';
import { isStale, rebuild, type Target } from './target.ts';
import { targets } from './targets.ts';

const LOCK = inRepository('node_modules', '.cache', 'counterpart-build.lock');

/**
 * Builds what is stale and returns the ids. Only one process builds at a time; another waits and then finds nothing
 * left to do. One failing build does not stop the others; what they said is thrown together at the end.
 */
export async function buildStale(all: readonly Target[] = targets()): Promise<readonly string[]> {
  if (!all.some(isStale)) return [];
  const lock = await waitForLock();
  try {
    const stale = all.filter(isStale);
    const failures: unknown[] = [];
    for (const target of stale) await rebuild(target).catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, failures.map(messageOf).join('\n'));
    return stale.map((target) => target.id);
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

/** Builds what is stale and says so on stderr in one line; nothing when everything is fresh. */
export async function buildAndReport(): Promise<void> {
  const start = performance.now();
  const built = await buildStale();
  if (built.length === 0) return;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stderr.write(`Built ${built.join(', ')} in ${seconds} s.\n`);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

if (import.meta.main) {
  try {
    await buildAndReport();
  } catch (error) {
    process.stderr.write(`${messageOf(error)}\n`);
    process.exitCode = 1;
  }
}
