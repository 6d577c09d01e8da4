import type { DatabaseChanged, TableChange } from '@counterpart/sdk/node';

const everything: TableChange = { ids: 'all', operations: ['i', 'u', 'd'] };

/** Several commits as one that says "read these tables again". They have no single origin. */
export function mergeChanges(changes: readonly DatabaseChanged[]): DatabaseChanged {
  const newest = changes.at(-1)!;
  return resyncOf(
    changes.flatMap((change) => Object.keys(change.tables)),
    newest.seq,
    newest.committedAt,
  );
}

export function resyncOf(tables: Iterable<string>, seq: number, at: number): DatabaseChanged {
  return {
    seq,
    tables: Object.fromEntries(Array.from(tables, (table) => [table, everything])),
    origin: 'external',
    committedAt: at,
  };
}
