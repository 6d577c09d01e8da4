import type { Disposable } from '../lifecycle/disposable.ts';

/** Where a commit came from; `external` when no Counterpart host wrote it. */
export type ChangeOrigin =
  | {
      readonly till: string;
      readonly plugin: string;
      readonly user: string | null;
      readonly label: string | null;
    }
  | 'external';

export interface TableChange {
  /** The rows, or `all` when there are too many to name or after a resync. */
  readonly ids: readonly string[] | 'all';
  readonly operations: readonly ('i' | 'u' | 'd')[];
}

/** One commit of `shop.db`, own or foreign, in commit order. */
export interface DatabaseChanged {
  /** The last sequence number of the journal it covers. */
  readonly seq: number;
  readonly tables: Readonly<Record<string, TableChange>>;
  readonly origin: ChangeOrigin;
  /**
   * UTC epoch ms by this till's clock: what the committing till wrote down, unless its clock is wrong, which this till
   * knows when it had looked since. The time it was noticed for `external`.
   */
  readonly committedAt: number;
}

export interface HostEvents {
  database_changed: DatabaseChanged;
  modules_changed: Record<string, never>;
  shop_changed: Record<string, never>;
}

/**
 * The bus. Delivery comes after the caller's reply, in order; a listener that throws is counted against its plugin
 * and the others still hear.
 */
export interface EventManager {
  on<K extends keyof HostEvents>(
    event: K,
    listener: (payload: HostEvents[K]) => void,
    /** `database_changed` only: hear only of changes that touch one of these. */
    options?: { readonly tables?: readonly string[] },
  ): Disposable;
}
export const EventManager = Symbol.for('counterpart.EventManager');

/** Notices what other processes and computers committed, and says how well that goes. */
export interface DbMonitor {
  status(): MonitorStatus;
  /** Look now instead of at the next interval. */
  wake(): void;
}
export const DbMonitor = Symbol.for('counterpart.DbMonitor');

export interface MonitorStatus {
  readonly state: 'live' | 'waiting';
  /** Why it waits, in a sentence. */
  readonly message: string | null;
  /** Commit elsewhere → published here, ms; the newest seen. */
  readonly delay_ms: number | null;
  /** The same over the newest thousand; null before the first. */
  readonly delays_ms: { readonly p50: number; readonly p95: number; readonly worst: number } | null;
  readonly interval_ms: number;
  /** The last journal number that was published. */
  readonly seq: number;
  /** The newest time that another file took the place of the shop's while it was open; null when that never happened. */
  readonly exchanged: Exchange | null;
}

/** Another file took the place of the shop's while it was open. */
export interface Exchange {
  /** UTC epoch ms. */
  readonly at: number;
  /** The name under which is kept what was not yet in the file before; null when all of it was. */
  readonly log: string | null;
}
