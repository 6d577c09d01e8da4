import type { Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import type { Engine } from '../database/engine.ts';
import { retryWhileBusy } from '../database/retry-while-busy.ts';
import { shopBusy } from '../database/shop-busy.ts';
import type { CommitOrigin } from './commit-origin.ts';
import type { TransactionFigures } from './transaction-figures.ts';
import type { TransactionHooks } from './transaction-hooks.ts';

export interface TurnServices {
  /** The one connection that writes. */
  readonly engine: Engine;
  readonly hooks: TransactionHooks;
  /** Hears which tables a committed work wrote to. */
  readonly news: { note(tables: ReadonlySet<string>): void };
  readonly figures: TransactionFigures;
  readonly random: Random;
  readonly timers: Timers;
  /** How long a transaction waits for other processes, ms. */
  readonly patience_ms: number;
}

/** Begins and ends transactions on the connection that writes, waiting for other processes where it must. */
export class WriteTurn {
  readonly #services: TurnServices;

  constructor(services: TurnServices) {
    this.#services = services;
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

  async rollback(): Promise<void> {
    await this.#services.engine.rollback();
  }

  /** The last statements of one work, before the commit that it may share with others. */
  async note(origin: CommitOrigin, now: number): Promise<void> {
    await this.#services.hooks.committing?.(origin, now);
  }

  async commit(): Promise<void> {
    const { engine, timers, figures } = this.#services;
    const started = timers.now();
    await this.#whileBusy(() => engine.commit());
    figures.committed(timers.now() - started);
  }

  /** Tells of what is durable now. */
  tell(written: ReadonlySet<string>): void {
    this.#services.hooks.committed?.();
    this.#services.news.note(written);
  }

  async #begin(): Promise<void> {
    const { engine, timers, figures } = this.#services;
    const started = timers.now();
    let tries = 0;
    await this.#whileBusy(() => (tries++, engine.begin()));
    if (tries > 1) figures.waited(timers.now() - started);
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
