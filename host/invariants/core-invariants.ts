import { sql } from '@counterpart/sdk/node';
import type { RegisteredInvariant } from './invariant-registry.ts';

/** What holds of `shop.db` whatever plugins there are. */
export const coreInvariants: readonly RegisteredInvariant[] = [
  {
    id: 'core.file-intact',
    plugin: 'core',
    title: 'The database file is whole, with every index and uniqueness intact.',
    query: sql`select integrity_check as problem from pragma_integrity_check where integrity_check <> 'ok'`,
  },
  {
    id: 'core.references',
    plugin: 'core',
    title: 'Every row that is referred to exists.',
    query: sql`select "table" as tab, rowid as row, parent from pragma_foreign_key_check`,
  },
  {
    id: 'core.commits-apart',
    plugin: 'core',
    title: 'Every change belongs to one commit at most.',
    query: sql`
      select a.first_seq, a.last_seq, b.first_seq as other_first, b.last_seq as other_last
      from core_commit a
      join core_commit b on b.last_seq = (select min(c.last_seq) from core_commit c where c.last_seq > a.last_seq)
      where b.first_seq <= a.last_seq or a.first_seq > a.last_seq`,
  },
  {
    id: 'core.commits-journalled',
    plugin: 'core',
    title: 'The journal holds the changes of every commit that was not pruned.',
    query: sql`
      select first_seq, last_seq, till, plugin from core_commit
      where first_seq > (select cast(value as integer) from core_meta where key = 'journal_floor')
        and (select count(*) from core_change where seq between first_seq and last_seq) <> last_seq - first_seq + 1`,
  },
  {
    id: 'core.requests-answered',
    plugin: 'core',
    title: 'Every request that is remembered has its result.',
    query: sql`select id, at from core_request where result is null`,
  },
];
