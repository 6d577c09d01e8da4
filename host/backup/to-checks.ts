import { sql } from '@counterpart/sdk/node';
import type { RegisteredInvariant } from '../invariants/invariant-registry.ts';
import type { CopyCheck } from './backup-worker.ts';

/** What holds of the books, as something that a thread without them can ask. */
export function toChecks(invariants: readonly RegisteredInvariant[]): CopyCheck[] {
  return invariants.map(({ title, query }) => {
    const { text, values } = sql`select 1 as found from (${query}) limit 1`;
    return { title: `This does not hold: ${title}`, text, values: values as CopyCheck['values'] };
  });
}
