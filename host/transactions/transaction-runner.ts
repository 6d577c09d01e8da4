import type { Refusal } from '@counterpart/sdk';
import { type Clock, type RunOptions, sql, type Tx } from '@counterpart/sdk/node';
import { AsyncResource } from 'node:async_hooks';
import { setImmediate } from 'node:timers/promises';
import type { StatementGuard } from '../database/statement-guard.ts';
import type { StatementWatch } from '../database/statement-watch.ts';
import { type CommitOrigin, commitOrigin } from './commit-origin.ts';
import { LaneQueue } from './lane-queue.ts';
import { TaskRuns } from './task-runs.ts';
import { nestedRun, storeClosed, tooManyWaiting } from './transaction-faults.ts';
import { insideTransaction } from './transaction-scope.ts';
import { type Outcome, settle, type WriteTask } from './write-task.ts';
import { WaitingLimit } from './waiting-limit.ts';
import { type TurnServices, WriteTurn } from './write-turn.ts';

export interface RunnerServices extends TurnServices {
  readonly guard: StatementGuard;
  readonly statements: StatementWatch;
  readonly clock: Clock;
  readonly till: string;
  /** Runs every work twice and keeps the second, to find work that has effects outside its transaction. */
  readonly rerun: boolean;
}

interface Job {
  readonly perform: () => Promise<unknown>;
  /** A sale, which may share a commit with others; undefined for what needs a transaction to itself. */
  readonly task: WriteTask | undefined;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}
type Sharing = Job & { readonly task: WriteTask };

/** How long transactions may follow each other before the rest of the host gets a turn, ms. */
const BREATH_MS = 8;
/** Sales that wait share one commit, and so one wait for the disk: so many at most, and no longer than a breath. */
const TOGETHER_AT_MOST = 16;

/** Runs the transactions of one database, one at a time. */
export class TransactionRunner {
  readonly #services: RunnerServices;
  readonly #turn: WriteTurn;
  readonly #runs: TaskRuns;
  readonly #queue = new LaneQueue<Job>();
  #draining: Promise<void> | undefined;
  #closed = false;
  #breathed = 0;

  constructor(services: RunnerServices) {
    this.#services = services;
    this.#turn = new WriteTurn(services);
    this.#runs = new TaskRuns(services);
  }

  get waiting(): number {
    return this.#queue.size;
  }

  run<T>(plugin: string, work: (tx: Tx) => Promise<T>, options: RunOptions = {}): Promise<T | Refusal> {
    if (insideTransaction()) return Promise.reject(nestedRun(plugin));
    const origin = commitOrigin(plugin, options.label, this.#services.till);
    const { deadline_ms } = options;
    const { timers } = this.#services;
    const task: WriteTask = {
      origin,
      work,
      request: options.request,
      context: new AsyncResource('Transaction'),
      asked: timers.now(),
      limit: deadline_ms === undefined ? undefined : new WaitingLimit(timers, plugin, deadline_ms),
    };
    return this.#enqueue(plugin, () => this.#perform(task), options.lane, task) as Promise<T | Refusal>;
  }

  /** A turn of the writing connection for the host's own work that is not a transaction of a plugin. */
  exclusive<T>(plugin: string, work: () => Promise<T>): Promise<T> {
    return this.#enqueue(plugin, work, 'sale') as Promise<T>;
  }

  /** Begins when no other process writes; whatever goes wrong in `inside` is undone and put into words. */
  transact<T>(plugin: string, inside: () => Promise<T>): Promise<T> {
    return this.#turn.transact(plugin, this.#services.timers.now(), inside);
  }

  async commit(origin: CommitOrigin, now: number, written: ReadonlySet<string>): Promise<void> {
    await this.#turn.note(origin, now);
    await this.#turn.commit();
    this.#turn.tell(written);
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
    task?: WriteTask,
  ): Promise<unknown> {
    if (this.#closed) return Promise.reject(storeClosed(plugin));
    return new Promise((resolve, reject) => {
      const shares = lane === 'sale' && !this.#services.rerun ? task : undefined;
      const job: Job = { perform, task: shares, resolve, reject };
      if (!this.#queue.put(lane, job)) return reject(tooManyWaiting(plugin));
      task?.limit?.start((fault) => {
        this.#queue.remove(lane, job);
        reject(fault);
      });
      this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    const { timers } = this.#services;
    this.#breathed = timers.now();
    // Whatever arrived with the first one is queued before it begins, so that they can share a commit.
    await setImmediate();
    for (;;) {
      // Whoever was answered just now may go on with another work in the same turn.
      if (this.#queue.size === 0) await new Promise<void>((resolve) => process.nextTick(resolve));
      const job = this.#queue.take();
      if (job === undefined) break;
      const waits = job.task && this.#queue.takeSale(sharesCommit);
      if (waits) await this.#together([job as Sharing, waits as Sharing]);
      else await alone(job);
      if (timers.now() - this.#breathed > BREATH_MS) {
        await setImmediate();
        this.#breathed = timers.now();
      }
    }
    // In the turn in which the queue was found empty: what is asked after that starts a drain of its own.
    this.#draining = undefined;
  }

  /** One commit for all of them; nobody hears of success before it is durable. */
  async #together(group: Sharing[]): Promise<void> {
    const { engine, clock, timers } = this.#services;
    const outcomes: Outcome[] = [];
    const written = new Set<string>();
    const began = timers.now();
    try {
      const { origin, asked } = group.at(-1)!.task;
      await this.#turn.transact(origin.plugin, asked, async () => {
        for (const { task } of group) {
          const now = clock.now();
          await engine.run(sql`savepoint together`);
          const outcome = await this.#runs.once(task, now);
          outcomes.push(outcome);
          if (outcome.end === 'keep') {
            await this.#runs.remember(task, outcome.value);
            await this.#turn.note(task.origin, now);
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
        await this.#turn.commit();
      });
    } catch (error) {
      // It never began, for a reason that holds for all of them.
      if (outcomes.length === 0) return group.forEach((job) => job.reject(error));
      // Nothing of it was kept. Each gets a transaction to itself, and its own answer.
      for (const job of group) await alone(job);
      return;
    }
    this.#turn.tell(written);
    for (const [index, job] of group.entries()) settleJob(job, outcomes[index]!);
  }

  async #perform(task: WriteTask): Promise<unknown> {
    const { origin, asked } = task;
    const { clock, rerun } = this.#services;
    if (rerun) {
      const rehearsal = await this.#turn.transact(origin.plugin, asked, async () => {
        const first = await this.#runs.once(task, clock.now());
        await this.#turn.rollback();
        return first;
      });
      if (rehearsal.end !== 'keep') return settle(rehearsal);
    }
    const outcome = await this.#turn.transact(origin.plugin, asked, async () => {
      const now = clock.now();
      const result = await this.#runs.once(task, now);
      if (result.end !== 'keep') {
        await this.#turn.rollback();
        return result;
      }
      await this.#runs.remember(task, result.value);
      await this.commit(origin, now, result.written);
      return result;
    });
    return settle(outcome);
  }
}

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
