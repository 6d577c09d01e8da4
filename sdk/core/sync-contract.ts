import * as v from 'valibot';
import { defineContract, query } from '../contracts/contract.ts';
import { PlaceKindSchema } from './place-contract.ts';

const TillsSchema = v.array(
  v.object({
    id: v.string(),
    name: v.string(),
    version: v.string(),
    /** UTC epoch ms. */
    seen_at: v.number(),
    online: v.boolean(),
    this: v.boolean(),
  }),
);

export const SyncStatusSchema = v.object({
  /** `waiting`: the file could not be written or read just now; `message` says why. */
  state: v.picklist(['live', 'waiting']),
  message: v.nullable(v.string()),
  /** Commit at another till → published here, ms; the newest seen, null before the first. */
  delay_ms: v.nullable(v.number()),
  /** How often the file is looked at just now, ms; 0 where changes are pushed. */
  interval_ms: v.number(),
  tills: TillsSchema,
});
export type SyncStatus = v.InferOutput<typeof SyncStatusSchema>;

/** Over the newest thousand measurements, ms. */
const QuantilesSchema = v.nullable(v.object({ p50: v.number(), p95: v.number(), worst: v.number() }));

/** How the books are, measured where they are kept, since that host started. */
export const BooksHealthSchema = v.object({
  /** How many people may sign in. */
  people: v.number(),
  /** Asking for a commit → durable, ms. */
  commit_ms: QuantilesSchema,
  commits: v.number(),
  /** Transactions that had to wait for another process, and for how long, ms. */
  lockWaits: v.object({ count: v.number(), p95_ms: v.number(), worst_ms: v.number() }),
  /** Transactions waiting at this moment. */
  waiting: v.number(),
  file: v.object({
    bytes: v.number(),
    /** How much it grew since `since`. */
    grown_bytes: v.number(),
    /** UTC epoch ms. */
    since: v.number(),
    /** Free on the disk it is on; null where that cannot be known. */
    free_bytes: v.nullable(v.number()),
    /**
     * When another file took its place while it was open, UTC epoch ms, and the name under which is kept what was not yet
     * in the one before; null when that never happened.
     */
    exchanged: v.nullable(v.object({ at: v.number(), log: v.nullable(v.string()) })),
  }),
  journal: v.object({
    /** Changes that are kept for tills that were away. */
    changes: v.number(),
    /** The write-ahead log; 0 where there is none. */
    log_bytes: v.number(),
  }),
  backup: v.object({
    /** UTC epoch ms of the newest good one; null when there is none. */
    at: v.nullable(v.number()),
    /** Why the last one was not made, in a sentence. */
    failure: v.nullable(v.string()),
  }),
  /** Statements over 20 ms, the slowest first. */
  slowStatements: v.array(
    v.object({ plugin: v.string(), statement: v.string(), count: v.number(), worst_ms: v.number() }),
  ),
});
export type BooksHealth = v.InferOutput<typeof BooksHealthSchema>;

export const AdviceSchema = v.object({
  id: v.string(),
  tone: v.picklist(['good', 'consider', 'act']),
  title: v.string(),
  /** Why, with the figure it comes from. */
  why: v.string(),
  /** The next step; empty when there is none to take. */
  next: v.string(),
});
export type Advice = v.InferOutput<typeof AdviceSchema>;

export const SyncHealthSchema = v.object({
  state: v.picklist(['live', 'waiting']),
  message: v.nullable(v.string()),
  place: PlaceKindSchema,
  /** Commit elsewhere → published at this till, ms. */
  delay_ms: QuantilesSchema,
  interval_ms: v.number(),
  /** This till's clock minus the one of the computer that keeps the books, ms; null where there is one clock only. */
  clock_ms: v.nullable(v.number()),
  tills: TillsSchema,
  /** Null while the computer that keeps them is away. */
  books: v.nullable(BooksHealthSchema),
  advice: v.array(AdviceSchema),
});
export type SyncHealth = v.InferOutput<typeof SyncHealthSchema>;

export const syncContract = defineContract('sync/v1', {
  status: query({
    scope: 'till',
    permission: 'public',
    description: 'Whether this till sees the others, and how quickly.',
    input: v.object({}),
    output: SyncStatusSchema,
  }),
  tills: query({
    scope: 'shop',
    permission: 'public',
    description: 'The tills that have opened this shop, and which of them are there.',
    input: v.object({}),
    output: TillsSchema,
  }),
  health: query({
    scope: 'till',
    permission: 'core.signedIn',
    description: 'How this till and the books are doing, in figures, and what to do next.',
    input: v.object({}),
    output: SyncHealthSchema,
  }),
  books: query({
    scope: 'shop',
    permission: 'core.signedIn',
    description: 'How the books are doing, measured where they are kept.',
    input: v.object({}),
    output: BooksHealthSchema,
  }),
});
