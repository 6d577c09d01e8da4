import type { JsonObject } from '../schema/json.ts';
import type { Refusal } from '../errors/refusal.ts';
import type { Sql } from './sql.ts';

/** Reads. Rows are plain objects; integers are numbers. */
export interface Reader {
  all<Row extends object>(query: Sql): Promise<Row[]>;
  /** The first row, or undefined. */
  get<Row extends object>(query: Sql): Promise<Row | undefined>;
}

/** Reads outside a transaction, a plugin's own tables and published views only. Refused inside one: use its `tx`. */
export interface Database extends Reader {}
/** `shop.db` as this plugin may read it. */
export const Database = Symbol.for('counterpart.Database');
/** `till.db` as this plugin may read it. Same interface. */
export const TillDatabase = Symbol.for('counterpart.TillDatabase');

/**
 * One open transaction. Await nothing but its own methods before it ends (the turn rule): anything foreign rolls it
 * back with a fault `foreign-await`. A failed statement poisons it. `work` may run more than once.
 */
export interface Tx extends Reader {
  /** The time of this attempt, UTC epoch ms: use it instead of the clock. */
  readonly now: number;
  run(statement: Sql): Promise<{ readonly changes: number }>;
  /** A savepoint: when `work` throws, only its own statements are undone. The outer `tx` rests meanwhile. */
  nested<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** The same transaction as `plugin` may use it: its own tables, its name. For participants of a point. */
  narrowedTo(plugin: string): Tx;
  /** Rolls everything back and makes `run` return this refusal. */
  refuse(code: string, message: string, data?: JsonObject): never;
}

export interface RunOptions {
  /** What happened, for the journal: `sale`, `price change`. */
  readonly label?: string;
  /** `sale` goes before `bulk` whenever both wait. Default `sale`. */
  readonly lane?: 'sale' | 'bulk';
  /** Waited longer than this for its turn, it is given up before `work` runs: fault `waited-too-long`. */
  readonly deadline_ms?: number;
  /**
   * Makes it idempotent: a second run with this id returns the first result without running `work`; with another
   * `fingerprint` it is refused (`request-reused`). The result must be JSON. Refusals are not remembered.
   */
  readonly request?: { readonly id: string; readonly fingerprint: string };
}

/** The only way to write. */
export interface TransactionManager {
  run<T>(work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T | Refusal>;
  /** For callers that cannot hand over a callback: a list of statements over the plugin's own tables, all or none. */
  submit(
    plan: readonly Sql[],
    options?: RunOptions,
  ): Promise<{ readonly changes: readonly number[] } | Refusal>;
}
/** Writes `shop.db`. */
export const TransactionManager = Symbol.for('counterpart.TransactionManager');
/** Writes `till.db`. Same interface. */
export const TillTransactions = Symbol.for('counterpart.TillTransactions');
