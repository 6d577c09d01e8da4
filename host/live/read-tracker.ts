import { AsyncLocalStorage } from 'node:async_hooks';

const tracked = new AsyncLocalStorage<Set<string>>();

/** Runs `work` and collects the names of the tables it read, in this file or through others. */
export async function trackReads<T>(
  work: () => Promise<T>,
): Promise<{ result: T; tables: ReadonlySet<string> }> {
  const tables = new Set<string>();
  const result = await tracked.run(tables, work);
  return { result, tables };
}

/** Called by the database for every statement it reads with. */
export function noteReads(tables: Iterable<string>): void {
  const set = tracked.getStore();
  if (set) for (const table of tables) set.add(table);
}
