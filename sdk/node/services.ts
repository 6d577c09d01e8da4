import type { CallContext, CallUser, Client, Contract, Handlers, Methods } from '../contracts/index.ts';
import type { Shop } from '../core/index.ts';
import type { Disposable } from '../lifecycle/disposable.ts';
import type { Timers as TimersOfAll } from '../lifecycle/timers.ts';
import type { Joined, NodeHalf, Point } from '../points/point.ts';
import type { JsonObject } from '../schema/json.ts';
import type { Tx } from './database.ts';
import type { Sql } from './sql.ts';

/** The registry of everything that joins. */
export interface Points {
  join<P extends Point>(point: P, id: string, value: NodeHalf<P>): Disposable;
  /** A frozen snapshot, sorted by id. */
  all<P extends Point>(point: P): readonly Joined<NodeHalf<P>>[];
  /**
   * Activates everyone who should be there (listed by the manifest of an enabled plugin), within a deadline, and
   * returns those who still are not, with the title of their join; `id` is `<plugin>.<join id>`.
   */
  ready(
    point: Point,
  ): Promise<readonly { readonly id: string; readonly plugin: string; readonly title: string }[]>;
  onDidChange(point: Point, listener: () => void): Disposable;
}
export const Points = Symbol.for('counterpart.Points');

/** Offers a contract, and calls those of others. */
export interface Contracts {
  implement<M extends Methods>(contract: Contract<M>, handlers: Handlers<M>): Disposable;
  /** Calls as the user of the call being handled; outside a call, as the plugin itself. Refused inside a transaction. */
  client<M extends Methods>(contract: Contract<M>): Client<M>;
}
export const Contracts = Symbol.for('counterpart.Contracts');

/** Currency, rounding, tax classes: see `shopContract`. Tracked, so live queries notice a change. */
export interface ShopService {
  get(): Promise<Shop>;
}
export const ShopService = Symbol.for('counterpart.ShopService');

/** A truth about the books: a query that returns the rows that break it. */
export interface Invariant {
  /** `<plugin>.<name>` */
  readonly id: string;
  /** What holds, in a sentence. */
  readonly title: string;
  readonly query: Sql;
}
export interface Invariants {
  add(invariant: Invariant): Disposable;
}
export const Invariants = Symbol.for('counterpart.Invariants');

/** What was done with rights beyond ringing up a sale. */
export interface AuditEntry {
  /** `<plugin>.<what was done>`, for example `sales.paid-out`. */
  readonly action: string;
  /** The id of what it was done to. */
  readonly subject?: string;
  /** Ids and figures; never a name, a PIN or another personal datum: the log is never erased. */
  readonly data?: JsonObject;
}

/** The shop's append-only, chained log of who did what at which till; `verify` proves that it is whole. */
export interface AuditLog {
  /** As part of the transaction that does it, in the name of the call being handled. */
  append(tx: Tx, entry: AuditEntry): Promise<void>;
}
export const AuditLog = Symbol.for('counterpart.AuditLog');

/** Reads a setting declared in the plugin's manifest; the value that holds here and now. */
export interface Settings {
  get(id: string): Promise<boolean | number | string>;
}
export const Settings = Symbol.for('counterpart.Settings');

/**
 * What people may do, for a handler whose permission depends on what is asked of it. The permission of the method itself
 * was checked before the handler ran.
 */
export interface Rights {
  /** Whether the caller has it, or who approved this call. */
  may(context: CallContext, permission: string): boolean;
  /**
   * Throws `not-permitted`, as for the permission of a method: the frame asks for the PIN of somebody who may, and calls
   * again. Waits for nothing, so it may stand inside a transaction, which is then rolled back.
   */
  require(context: CallContext, permission: string): void;
  /** Somebody who works here now. This and the next: where the books are kept, and before a transaction. */
  person(id: string): Promise<CallUser | undefined>;
  /** Whether this person works here now and has it. */
  personMay(person: string, permission: string): Promise<boolean>;
}
export const Rights = Symbol.for('counterpart.Rights');

/**
 * Keeps a few words unreadable in the books: sealed under the shop's key, which lies beside `shop.db` and not in it, and
 * opened by the same plugin only. Where the books are kept, and before a transaction.
 */
export interface Sealer {
  /** Another text each time. */
  seal(text: string): Promise<string>;
  /** Undefined when it was sealed by another plugin or in another shop. Throws `pin-key-missing` without the key. */
  open(sealed: string): Promise<string | undefined>;
}
export const Sealer = Symbol.for('counterpart.Sealer');

/** UTC epoch ms. The only clock; tests replace it. */
export interface Clock {
  now(): number;
}
export const Clock = Symbol.for('counterpart.Clock');

/** How a Node half waits: what waits in any other way cannot be simulated. */
export type Timers = TimersOfAll;
export const Timers = Symbol.for('counterpart.Timers');

/** Makes row ids (UUIDv7) from the host's clock and randomness. */
export interface Ids {
  next(): string;
}
export const Ids = Symbol.for('counterpart.Ids');

export interface Logger {
  info(message: string, data?: object): void;
  warn(message: string, data?: object): void;
  error(message: string, data?: object): void;
}
export const Logger = Symbol.for('counterpart.Logger');

/** This device. */
export interface Till {
  readonly id: string;
  readonly name: string;
}
export const Till = Symbol.for('counterpart.Till');
