import { isRefusal, type Refusal } from '@counterpart/sdk';
import type { Clock, RunOptions, Tx } from '@counterpart/sdk/node';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Random } from '../clock/random.ts';
import type { Engine } from '../database/engine.ts';
import { retryWhileBusy } from '../database/retry-while-busy.ts';
import { shopBusy } from '../database/shop-busy.ts';
import type { StatementGuard } from '../database/statement-guard.ts';
import { Attempt } from './attempt.ts';
import { type CommitOrigin, commitOrigin } from './commit-origin.ts';
import { LaneQueue } from './lane-queue.ts';
import { remember, replay } from './request-memory.ts';
import { nestedRun, storeClosed } from './transaction-faults.ts';
import { TransactionHandle } from './transaction-handle.ts';
import type { TransactionHooks } from './transaction-hooks.ts';
import { insideTransaction, transactionScope } from './transaction-scope.ts';

export interface RunnerServices {
  /** The one connection that writes. */
  readonly engine: Engine;
  readonly guard: StatementGuard;
  readonly hooks: TransactionHooks;
  /** Hears which tables a committed work wrote to. */
  readonly news: { note(tables: ReadonlySet<string>): void };
  readonly clock: Clock;
  readonly random: Random;
  readonly till: string;
  /** How long a transaction waits for other processes, ms. */
  readonly patience_ms: number;
  /** Runs every work twice and keeps the second, to find work that has effects outside its transaction. */
  readonly rerun: boolean;
}

type Enter = <T>(run: () => T) => T;
type Work = (tx: Tx) => Promise<unknown>;
interface Job {
  readonly perform: () => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
/** What the work came to: keep what it wrote, or undo it and return or throw. */
type Outcome =
  | { readonly end: 'keep'; readonly value: unknown; readonly written: ReadonlySet<string> }
  | { readonly end: 'undo'; readonly value: unknown }
  | { readonly end: 'throw'; readonly error: unknown };

/** How long transactions may follow each other before the rest of the host gets a turn, ms. */
const BREATH_MS = 8;

/** Runs the transactions of one database, one at a time. */
export class TransactionRunner {
  readonly #services: RunnerServices;
  readonly #queue = new LaneQueue<Job>();
  #draining: Promise<void> | undefined;
  #closed = false;
  #breathed = 0;

  constructor(services: RunnerServices) {
    this.#services = services;
  }

  get waiting(): number {
    return this.#queue.size;
  }

  run<T>(plugin: string, work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T | Refusal> {
    if (insideTransaction()) return Promise.reject(nestedRun(plugin));
    const origin = commitOrigin(plugin, options.label, this.#services.till);
    const enter = AsyncLocalStorage.snapshot();
    const perform = () => this.#perform(origin, work, options.request, enter);
    return this.#enqueue(plugin, perform, options.lane) as Promise<T | Refusal>;
  }

  /** A turn of the writing connection for the host's own work that is not a transaction of a plugin. */
  exclusive<T>(plugin: string, work: () => Promise<T>): Promise<T> {
    return this.#enqueue(plugin, work, 'sale') as Promise<T>;
  }

  /** Begins when no other process writes; whatever goes wrong in `inside` is undone and put into words. */
  async transact<T>(plugin: string, inside: () => Promise<T>): Promise<T> {
    const { engine, hooks } = this.#services;
    hooks.allowed?.();
    try {
      await this.#whileBusy(() => engine.begin());
      await hooks.begun?.();
      return await inside();
    } catch (error) {
      await engine.rollback();
      throw engine.toFault(error, plugin);
    }
  }

  async commit(origin: CommitOrigin, now: number, written: ReadonlySet<string>): Promise<void> {
    const { engine, hooks } = this.#services;
    await hooks.committing?.(origin, now);
    await this.#whileBusy(() => engine.commit());
    hooks.committed?.();
    this.#services.news.note(written);
  }

  /** Takes no more work; resolves when what was waiting is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  #enqueue(plugin: string, perform: () => Promise<unknown>, lane: RunOptions['lane']): Promise<unknown> {
    if (this.#closed) return Promise.reject(storeClosed(plugin));
    return new Promise((resolve, reject) => {
      this.#queue.put(lane ?? 'sale', { perform, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    this.#breathed = performance.now();
    // What `run` is called for twice in one turn is queued twice before the first begins.
    await Promise.resolve();
    for (let job = this.#queue.take(); job; job = this.#queue.take()) {
      try {
        job.resolve(await job.perform());
      } catch (error) {
        job.reject(error);
      }
      if (performance.now() - this.#breathed > BREATH_MS) {
        await setImmediate();
        this.#breathed = performance.now();
      }
    }
    this.#draining = undefined;
  }

  async #perform(
    origin: CommitOrigin,
    work: Work,
    request: RunOptions['request'],
    enter: Enter,
  ): Promise<unknown> {
    const { engine, clock, rerun } = this.#services;
    if (rerun) {
      const rehearsal = await this.transact(origin.plugin, async () => {
        const first = await this.#once(origin.plugin, work, request, enter, clock.now());
        await engine.rollback();
        return first;
      });
      if (rehearsal.end !== 'keep') return settle(rehearsal);
    }
    const outcome = await this.transact(origin.plugin, async () => {
      const now = clock.now();
      const result = await this.#once(origin.plugin, work, request, enter, now);
      if (result.end !== 'keep') {
        await engine.rollback();
        return result;
      }
      if (request) await remember(engine, request, result.value);
      await this.commit(origin, now, result.written);
      return result;
    });
    return settle(outcome);
  }

  async #once(
    plugin: string,
    work: Work,
    request: RunOptions['request'],
    enter: Enter,
    now: number,
  ): Promise<Outcome> {
    const before = request && (await replay(this.#services.engine, request, now));
    return before ? { end: 'undo', value: before.value } : this.#attempt(plugin, work, enter, now);
  }

  async #attempt(plugin: string, work: Work, enter: Enter, now: number): Promise<Outcome> {
    const { engine, guard } = this.#services;
    const attempt = new Attempt(engine, plugin, now);
    const tx = new TransactionHandle(attempt, engine, guard, plugin, attempt.root);
    try {
      const settled = enter(() => transactionScope.run(attempt, async () => work(tx)));
      attempt.watch();
      const value = await Promise.race([settled, attempt.stalled]);
      await attempt.idle();
      if (attempt.refused) return { end: 'undo', value: attempt.refused };
      const broken = attempt.misused ?? attempt.failed;
      if (broken) return { end: 'throw', error: broken };
      if (isRefusal(value)) return { end: 'undo', value };
      return { end: 'keep', value, written: attempt.written };
    } catch (error) {
      if (attempt.refused) return { end: 'undo', value: attempt.refused };
      return { end: 'throw', error };
    } finally {
      attempt.open = false;
    }
  }

  #whileBusy(attempt: () => Promise<void>): Promise<void> {
    const { engine, random, patience_ms } = this.#services;
    return retryWhileBusy(attempt, {
      random,
      patience_ms,
      isBusy: (error) => engine.isBusy(error),
      gaveUp: shopBusy,
    });
  }
}

function settle(outcome: Outcome): unknown {
  if (outcome.end === 'throw') throw outcome.error;
  return outcome.value;
}
