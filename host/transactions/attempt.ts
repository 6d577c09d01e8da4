import { type Fault, isFault, type Refusal } from '@counterpart/sdk';
import type { Engine } from '../database/engine.ts';
import { alreadyFailed, foreignAwait, handleEnded, handleResting, nestedOpen } from './transaction-faults.ts';
import type { OpenTransaction } from './transaction-scope.ts';
import { TurnWatch } from './turn-watch.ts';

/** A level of nesting: the transaction itself, or a savepoint in it. */
export interface Level {
  readonly depth: number;
  open: boolean;
}

/** One try at one work: what has happened to it so far, shared by all its handles. */
export class Attempt implements OpenTransaction {
  readonly plugin: string;
  readonly now: number;
  readonly root: Level = { depth: 0, open: true };
  open = true;
  current: Level = this.root;
  /** The plugin that used a handle last: whom to blame when the work stalls. */
  actor: string;
  /** A statement failed; a savepoint around it heals that. */
  failed: Fault | undefined;
  /** A handle was used wrongly; nothing heals that, because the caller may believe it was written. */
  misused: Fault | undefined;
  refused: Refusal | undefined;
  /** Tables it wrote to, whether or not a savepoint undid some of that. */
  readonly written = new Set<string>();
  /** Rejects when the work awaits something foreign. */
  readonly stalled: Promise<never>;
  readonly #engine: Engine;
  readonly #watch: TurnWatch;
  #pending = 0;

  constructor(engine: Engine, plugin: string, now: number) {
    this.#engine = engine;
    this.plugin = plugin;
    this.actor = plugin;
    this.now = now;
    const { promise, reject } = Promise.withResolvers<never>();
    this.stalled = promise;
    this.#watch = new TurnWatch(
      () => this.open && this.#pending === 0,
      () => reject(foreignAwait(this.actor, this.plugin)),
    );
  }

  watch(): void {
    this.#watch.arm();
  }

  /** Why `plugin` may not use a handle of `level` now; undefined when it may. */
  obstacle(level: Level, plugin: string): Fault | undefined {
    this.actor = plugin;
    if (!this.open || !level.open) return this.#misuse(handleEnded(plugin));
    if (level !== this.current) return this.#misuse(handleResting(plugin));
    if (this.misused) return this.misused;
    if (this.failed) return alreadyFailed(plugin, this.failed);
    return undefined;
  }

  /** Why the work of `level` cannot be kept, now that it has returned; undefined when it can. */
  brokenAt(level: Level, plugin: string): Fault | undefined {
    if (!this.open) return handleEnded(plugin);
    // What is still nested in it would be kept as far as it went.
    if (level !== this.current) this.#misuse(nestedOpen(plugin));
    return this.misused ?? this.failed;
  }

  /** Follows a statement until it is answered. */
  follow<T>(statement: Promise<T>): Promise<T> {
    this.#pending++;
    const answered = statement.then(this.#succeed as (value: T) => T, (error: unknown) => {
      // Nobody may be awaiting it; the transaction itself reports the failure.
      answered.catch(ignore);
      return this.#fail(error);
    });
    return answered;
  }

  /** Records that a statement failed and returns the fault. */
  fail(error: unknown): Fault {
    const fault = isFault(error) ? error : this.#engine.toFault(error, this.actor);
    this.failed ??= fault;
    return fault;
  }

  get isIdle(): boolean {
    return this.#pending === 0;
  }

  /** Waits for statements that the work did not await. */
  async idle(): Promise<void> {
    while (this.#pending > 0) await Promise.resolve();
  }

  readonly #succeed = (value: unknown): unknown => {
    this.#pending--;
    this.#watch.arm();
    return value;
  };

  readonly #fail = (error: unknown): never => {
    this.#pending--;
    this.#watch.arm();
    throw this.fail(error);
  };

  #misuse(fault: Fault): Fault {
    if (this.open) this.misused ??= fault;
    return fault;
  }
}

export function ignore(): void {}
