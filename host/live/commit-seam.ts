import type { Event } from '@counterpart/sdk';

/** What live queries need to know of a store beyond its journal. */
export interface CommitSeam {
  /** How many transactions wait for their turn. */
  readonly waiting?: number;
  /** After each commit of this process, with the tables it wrote to: `till.db` has no journal that would tell. */
  readonly onDidCommit?: Event<readonly string[]>;
}
