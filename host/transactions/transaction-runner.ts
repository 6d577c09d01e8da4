import { isRefusal, type Refusal } from '@counterpart/sdk';
import { type Clock, type RunOptions, sql, type Timers, type Tx } from '@counterpart/sdk/node';
import { AsyncResource } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { Random } from '../clock/random.ts';
import type { Engine } from '../database/engine.ts';
import { retryWhileBusy } from '../database/retry-while-busy.ts';
import { shopBusy } from '../database/shop-busy.ts';
import type { StatementWatch } from '../database/statement-watch.ts';
import type { StatementGuard } from '../database/statement-guard.ts';
import { Attempt } from './attempt.ts';
import { type CommitOrigin, commitOrigin } from './commit-origin.ts';
import { LaneQueue } from './lane-queue.ts';
import { remember, replay } from './request-memory.ts';
import { nestedRun, storeClosed, tooManyWaiting, waitedTooLong } from './transaction-faults.ts';
import type { TransactionFigures } from './transaction-figures.ts';
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
  readonly figures: TransactionFigures;
  readonly statements: StatementWatch;
  readonly clock: Clock;
  readonly random: Random;
  readonly timers: Timers;
  readonly till: string;
  /** How long a transaction waits for other processes, ms. */
  readonly patience_ms: number;
  /** Runs every work twice and keeps the second, to find work that has effects outside its transaction. */
  readonly rerun: boolean;
}

type Work = (tx: Tx) => Promise<unknown>;
/** A work as it was asked for. */
interface Task {
  readonly origin: CommitOrigin;
  readonly work: Work;
  readonly request: RunOptions['request'];
  /** Of whoever asked, in which the work runs. */
  readonly context: AsyncResource;
  /** Throws when it waited longer than its caller wants to. */
  readonly timely: () => void;
}
interface Job {
  readonly perform: () => Promise<unknown>;
  /** A sale, which may share a commit with others; undefined for what needs a transaction to itself. */
  readonly task: Task | undefined;
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
/** Sales that wait share one commit, and so one wait for the disk: so many at most, and no longer than a breath. */
const TOGETHER_AT_MOST = 16;

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
    const { deadline_ms } = options;
    const { timers } = this.#services;
    const asked = timers.now();
    const timely = () => {
      if (deadline_ms === undefined || timers.now() - asked <= deadline_ms) return;
      throw waitedTooLong(plugin, deadline_ms);
    };
    const task: Task = {
      origin,
      work,
      request: options.request,
      context: new AsyncResource('Transaction'),
      timely,
    };
    return this.#enqueue(plugin, () => this.#perform(task), options.lane, task) as Promise<T | Refusal>;
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
      await this.#begin();
      await hooks.begun?.();
      return await inside();
    } catch (error) {
      await engine.rollback();
      throw engine.toFault(error, plugin);
    }
  }

  async commit(origin: CommitOrigin, now: number, written: ReadonlySet<string>): Promise<void> {
    const { hooks } = this.#services;
    await hooks.committing?.(origin, now);
    await this.#commit();
    hooks.committed?.();
    this.#services.news.note(written);
  }

  /** Takes no more work; resolves when what was waiting is done. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#draining;
  }

  #enqueue(
    plugin: string,
    perform: () => Promise<unknown>,
    lane: RunOptions['lane'] = 'sale',
    task?: Task,
  ): Promise<unknown> {
    if (this.#closed) return Promise.reject(storeClosed(plugin));
    return new Promise((resolve, reject) => {
      const shares = lane === 'sale' && !this.#services.rerun ? task : undefined;
      if (!this.#queue.put(lane, { perform, task: shares, resolve, reject })) reject(tooManyWaiting(plugin));
      else this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    const { timers } = this.#services;
    this.#breathed = timers.now();
    // Whatever arrived with the first one is queued before it begins, so that they can share a commit.
    await setImmediate();
    for (let job = this.#queue.take(); job; job = await this.#next()) {
      const waits = job.task && this.#queue.takeSale(sharesCommit);
      if (waits) await this.#together([job as Sharing, waits as Sharing]);
      else await alone(job);
      if (timers.now() - this.#breathed > BREATH_MS) {
        await setImmediate();
        this.#breathed = timers.now();
      }
    }
    this.#draining = undefined;
  }

  /** Whoever was answered just now may go on with another work in the same turn. */
  async #next(): Promise<Job | undefined> {
    if (this.#queue.size === 0) await new Promise<void>((resolve) => process.nextTick(resolve));
    return this.#queue.take();
  }

  /** One commit for all of them; nobody hears of success before it is durable. */
  async #together(group: Sharing[]): Promise<void> {
    const { engine, clock, timers, hooks } = this.#services;
    const outcomes: Outcome[] = [];
    const written = new Set<string>();
    const began = timers.now();
    try {
      await this.transact(group[0]!.task.origin.plugin, async () => {
        for (const { task } of group) {
          const now = clock.now();
          await engine.run(sql`savepoint together`);
          const outcome = await this.#once(task, now);
          outcomes.push(outcome);
          if (outcome.end === 'keep') {
            if (task.request) await remember(engine, task.request, outcome.value);
            await hooks.committing?.(task.origin, now);
            for (const table of outcome.written) written.add(table);
          } else {
            await engine.run(sql`rollback to together`);
          }
          await engine.run(sql`release together`);
          if (group.length < TOGETHER_AT_MOST && timers.now() - began < BREATH_MS) {
            const next = this.#queue.takeSale(sharesCommit);
            if (next) group.push(next as Sharing);
          }
        }
        await this.#commit();
      });
    } catch (error) {
      // It never began, for a reason that holds for all of them.
      if (outcomes.length === 0) return group.forEach((job) => job.reject(error));
      // Nothing of it was kept. Each gets a transaction to itself, and its own answer.
      for (const job of group) await alone(job);
      return;
    }
    hooks.committed?.();
    this.#services.news.note(written);
    for (const [index, job] of group.entries()) settleJob(job, outcomes[index]!);
  }

  async #perform(task: Task): Promise<unknown> {
    const { origin, request } = task;
    const { engine, clock, rerun } = this.#services;
    if (rerun) {
      const rehearsal = await this.transact(origin.plugin, async () => {
        const first = await this.#once(task, clock.now());
        await engine.rollback();
        return first;
      });
      if (rehearsal.end !== 'keep') return settle(rehearsal);
    }
    const outcome = await this.transact(origin.plugin, async () => {
      const now = clock.now();
      const result = await this.#once(task, now);
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

  async #once(task: Task, now: number): Promise<Outcome> {
    try {
      task.timely();
    } catch (error) {
      return { end: 'throw', error };
    }
    const before = task.request && (await replay(this.#services.engine, task.request, now));
    return before ? { end: 'undo', value: before.value } : this.#attempt(task, now);
  }

  async #attempt({ origin: { plugin }, work, context }: Task, now: number): Promise<Outcome> {
    const { engine, guard, statements } = this.#services;
    const attempt = new Attempt(engine, plugin, now);
    const tx = new TransactionHandle(attempt, { engine, guard, statements }, plugin, attempt.root);
    try {
      const settled = context.runInAsyncScope(() => transactionScope.run(attempt, async () => work(tx)));
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

  async #begin(): Promise<void> {
    const { engine, timers, figures } = this.#services;
    const started = timers.now();
    let tries = 0;
    await this.#whileBusy(() => (tries++, engine.begin()));
    if (tries > 1) figures.waited(timers.now() - started);
  }

  async #commit(): Promise<void> {
    const { engine, timers, figures } = this.#services;
    const started = timers.now();
    await this.#whileBusy(() => engine.commit());
    figures.committed(timers.now() - started);
  }

  #whileBusy(attempt: () => Promise<void>): Promise<void> {
    const { engine, random, timers, patience_ms } = this.#services;
    return retryWhileBusy(attempt, {
      random,
      timers,
      patience_ms,
      isBusy: (error) => engine.isBusy(error),
      gaveUp: shopBusy,
    });
  }
}

type Sharing = Job & { readonly task: Task };

function sharesCommit(job: Job): boolean {
  return job.task !== undefined;
}

async function alone(job: Job): Promise<void> {
  try {
    job.resolve(await job.perform());
  } catch (error) {
    job.reject(error);
  }
}

function settleJob(job: Job, outcome: Outcome): void {
  if (outcome.end === 'throw') job.reject(outcome.error);
  else job.resolve(outcome.value);
}

function settle(outcome: Outcome): unknown {
  if (outcome.end === 'throw') throw outcome.error;
  return outcome.value;
}
