import type { Refusal } from '@counterpart/sdk';
import type { RunOptions, Sql, TransactionManager, Tx } from '@counterpart/sdk/node';
import type { TransactionRunner } from './transaction-runner.ts';

/** {@link TransactionManager} for one plugin. */
export class PluginTransactions implements TransactionManager {
  readonly #runner: TransactionRunner;
  readonly #plugin: string;

  constructor(runner: TransactionRunner, plugin: string) {
    this.#runner = runner;
    this.#plugin = plugin;
  }

  run<T>(work: (tx: Tx) => Promise<T>, options?: RunOptions): Promise<T | Refusal> {
    return this.#runner.run(this.#plugin, work, options);
  }

  submit(
    plan: readonly Sql[],
    options?: RunOptions,
  ): Promise<{ readonly changes: readonly number[] } | Refusal> {
    return this.run(async (tx) => {
      const changes: number[] = [];
      for (const statement of plan) changes.push((await tx.run(statement)).changes);
      return { changes };
    }, options);
  }
}
