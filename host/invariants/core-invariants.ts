import { sql } from '@counterpart/sdk/node';
import { FILE_INTACT } from './file-intact.ts';
import type { RegisteredInvariant } from './invariant-registry.ts';

/** What holds of `shop.db` whatever plugins there are. */
export const coreInvariants: readonly RegisteredInvariant[] = [
  FILE_INTACT,
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
    // Pruning takes the oldest rows, so the oldest commit that is left may have lost some of its own.
    query: sql`
      with oldest as (select coalesce(min(seq), 0) as seq from core_change)
      select k.first_seq, k.last_seq, k.till, k.plugin from core_commit k, oldest
      where k.last_seq < oldest.seq
         or (k.first_seq >= oldest.seq
             and (select count(*) from core_change where seq between k.first_seq and k.last_seq)
                 <> k.last_seq - k.first_seq + 1)`,
  },
  {
    id: 'core.requests-once',
    plugin: 'core',
    title: 'Every request was carried out once at most.',
    query: sql`select id, count(*) as times from core_request group by id having count(*) > 1`,
  },
];
