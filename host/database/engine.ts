import type { Fault } from '@counterpart/sdk';
import type { Reader, Sql } from '@counterpart/sdk/node';

/**
 * One connection to a database. Everything is asynchronous, although SQLite answers at once: on PostgreSQL the same
 * calls wait for a server. Errors are the driver's; {@link isBusy} and {@link toFault} say what they mean.
 */
export interface Engine extends Reader {
  /** Starts a write transaction without waiting for other writers; fails as busy instead. */
  begin(): Promise<void>;
  /** May fail as busy, and may then be tried again. */
  commit(): Promise<void>;
  /** Does nothing when the database already rolled back by itself, as it does when the disk is full. */
  rollback(): Promise<void>;
  /** Whether `text` can be read here now and sees only what is committed: no transaction is open, and it writes nothing. */
  canRead(text: string): boolean;
  run(statement: Sql): Promise<{ readonly changes: number }>;
  /** Several statements of a migration. Nothing else uses it. */
  exec(text: string): Promise<void>;
  /** Another process is in the way, and trying again may help. */
  isBusy(error: unknown): boolean;
  /** What an error of this engine means, in words for people. */
  toFault(error: unknown, plugin: string): Fault;
  /** Drops prepared statements: the schema has changed. */
  forgetStatements(): void;
  close(): Promise<void>;
}
