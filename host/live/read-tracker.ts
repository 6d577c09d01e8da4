import { AsyncLocalStorage } from 'node:async_hooks';
import { Fault } from '@counterpart/sdk';

interface Tracked {
  readonly tables: Set<string>;
  /** False once nobody waits for the answer any more. */
  readonly isWanted: () => boolean;
}

const tracked = new AsyncLocalStorage<Tracked>();

/** Runs `work` and collects the names of the tables it read, in this file or through others. */
export async function trackReads<T>(
  work: () => Promise<T>,
  isWanted: () => boolean = () => true,
): Promise<{ result: T; tables: ReadonlySet<string> }> {
  const tables = new Set<string>();
  const result = await tracked.run({ tables, isWanted }, work);
  return { result, tables };
}

/** Runs `work` for somebody who may go away meanwhile; what it reads counts for whoever tracks it already. */
export function whileWanted<T>(isWanted: () => boolean, work: () => Promise<T>): Promise<T> {
  return tracked.run({ tables: tracked.getStore()?.tables ?? new Set(), isWanted }, work);
}

/** Called by the database for every statement it reads with. */
export function noteReads(tables: Iterable<string>): void {
  const set = tracked.getStore()?.tables;
  if (set) for (const table of tables) set.add(table);
}

/**
 * Whether anybody still waits for what is being worked out here: asked again before each statement, and while one runs
 * in the read worker.
 */
export function isWantedHere(): () => boolean {
  return tracked.getStore()?.isWanted ?? always;
}

const always = () => true;

/** Ends a question that was withdrawn, as a newer key does to an older search. Nobody hears of it. */
export function withdrawn(): Fault {
  return new Fault({ code: 'withdrawn', message: 'Nobody waits for this answer any more.' });
}
