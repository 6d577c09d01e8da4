import { isRefusal } from '@counterpart/sdk';
import { Attempt } from './attempt.ts';
import { remember, replay } from './request-memory.ts';
import { type HandleServices, TransactionHandle } from './transaction-handle.ts';
import { transactionScope } from './transaction-scope.ts';
import type { Outcome, WriteTask } from './write-task.ts';

/** Runs one work in the transaction that is open, and says what it came to. Begins and ends none. */
export class TaskRuns {
  readonly #services: HandleServices;

  constructor(services: HandleServices) {
    this.#services = services;
  }

  /** The first time for its request id; any later time it is what the first one returned. */
  async once(task: WriteTask, now: number): Promise<Outcome> {
    try {
      task.limit?.begin();
    } catch (error) {
      return { end: 'throw', error };
    }
    const before = task.request && (await replay(this.#services.engine, task.request, now));
    return before ? { end: 'undo', value: before.value } : this.#attempt(task, now);
  }

  /** Writes down what it returned, for those who ask again. */
  async remember({ request }: WriteTask, value: unknown): Promise<void> {
    if (request) await remember(this.#services.engine, request, value);
  }

  async #attempt({ origin, work, context }: WriteTask, now: number): Promise<Outcome> {
    const { statements } = this.#services;
    const { plugin, label } = origin;
    const started = statements.now();
    const attempt = new Attempt(this.#services.engine, plugin, now);
    const tx = new TransactionHandle(attempt, this.#services, plugin, attempt.root);
    try {
      const settled = context.runInAsyncScope(() => transactionScope.run(attempt, async () => work(tx)));
      attempt.watch();
      const value = await Promise.race([settled, attempt.stalled]);
      if (!attempt.isIdle) await attempt.idle();
      if (attempt.refused) return { end: 'undo', value: attempt.refused };
      const broken = attempt.brokenAt(attempt.root, plugin);
      if (broken) return { end: 'throw', error: broken };
      if (isRefusal(value)) return { end: 'undo', value };
      return { end: 'keep', value, written: attempt.written };
    } catch (error) {
      if (attempt.refused) return { end: 'undo', value: attempt.refused };
      return { end: 'throw', error };
    } finally {
      attempt.open = false;
      statements.transaction(plugin, label, started);
    }
  }
}
