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
  /** Since when other processes keep the file from us; undefined while they do not. */
  #busySince: number | undefined;

  constructor(services: TurnServices) {
    this.#services = services;
  }

  /**
   * Begins when no other process writes; whatever goes wrong in `inside` is undone and put into words. `asked`: since
   * when somebody waits for it. All who wait for the same process wait at the same time, and not one after the other.
   */
  async transact<T>(plugin: string, asked: number, inside: () => Promise<T>): Promise<T> {
    const { engine, hooks } = this.#services;
    hooks.allowed?.();
    try {
      await this.#begin(asked);
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
    const { engine, timers, figures, patience_ms } = this.#services;
    const started = timers.now();
    await this.#whileBusy(() => engine.commit(), patience_ms);
    figures.committed(timers.now() - started);
  }

  /** Tells of what is durable now. */
  tell(written: ReadonlySet<string>): void {
    this.#services.hooks.committed?.();
    this.#services.news.note(written);
  }

  async #begin(asked: number): Promise<void> {
    const { engine, timers, figures, patience_ms } = this.#services;
    const started = timers.now();
    const waited = this.#busySince === undefined ? 0 : started - Math.max(this.#busySince, asked);
    let tries = 0;
    const attempt = () => {
      if ((tries += 1) > 1) this.#busySince ??= started;
      return engine.begin();
    };
    await this.#whileBusy(attempt, patience_ms - waited);
    this.#busySince = undefined;
    if (tries > 1) figures.waited(timers.now() - started);
  }

  #whileBusy(attempt: () => Promise<void>, patience_ms: number): Promise<void> {
    const { engine, random, timers } = this.#services;
    return retryWhileBusy(attempt, {
      random,
      timers,
      patience_ms,
      isBusy: (error) => engine.isBusy(error),
      gaveUp: shopBusy,
    });
  }
}
