import { Fault } from '@counterpart/sdk';
import type { Database, Sql, Timers } from '@counterpart/sdk/node';
import type { Random } from '../clock/random.ts';
import { callScope } from '../contracts/call-scope.ts';
import { isWantedHere, noteReads, withdrawn } from '../live/read-tracker.ts';
import { insideTransaction } from '../transactions/transaction-scope.ts';
import type { CommittedReader } from './committed-reader.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { shopBusy } from './shop-busy.ts';
import type { TimedReader, Took } from './read-process.ts';
import type { ReadingBeside } from './reading-beside.ts';
import type { StatementWatch } from './statement-watch.ts';
import type { StatementGuard } from './statement-guard.ts';

export interface ReadingServices {
  /** Sees nothing that is not committed. */
  readonly engine: CommittedReader;
  /** Reads what would hold up everybody; absent where the file must not be opened twice. */
  readonly beside: Pick<ReadingBeside, 'reports' | 'searches'> | undefined;
  readonly guard: StatementGuard;
  readonly statements: StatementWatch;
  readonly random: Random;
  readonly timers: Timers;
  readonly patience_ms: number;
}

/** {@link Database} for one plugin. */
export class GuardedDatabase implements Database {
  readonly #services: ReadingServices;
  readonly #plugin: string;

  constructor(services: ReadingServices, plugin: string) {
    this.#services = services;
    this.#plugin = plugin;
  }

  async all<Row extends object>(query: Sql): Promise<Row[]> {
    return this.#read(query, (reader, took) => reader.all<Row>(query, took));
  }

  async get<Row extends object>(query: Sql): Promise<Row | undefined> {
    return this.#read(query, (reader, took) => reader.get<Row>(query, took));
  }

  async #read<T>(query: Sql, read: (reader: TimedReader, took?: Took) => Promise<T>): Promise<T> {
    const { engine, beside, guard, statements, random, timers, patience_ms } = this.#services;
    if (insideTransaction()) throw readOutside(this.#plugin);
    noteReads(guard.check(query.text, this.#plugin, 'read').reads);
    if (!isWantedHere()()) throw withdrawn();
    const took = (ms: number) => statements.took(this.#plugin, query.text, ms);
    const weighed = (ms: number, processor_ms: number) => {
      took(ms);
      statements.weigh(query.text, processor_ms);
    };
    try {
      if (beside && callScope.getStore()?.heavy) return await read(beside.reports, took);
      if (beside && statements.isHeavy(query.text)) return await read(beside.searches, weighed);
      const timed = () => statements.time(this.#plugin, query.text, read, engine);
      return await retryWhileBusy(timed, {
        random,
        timers,
        patience_ms,
        isBusy: (error) => engine.isBusy(error),
        gaveUp: shopBusy,
      });
    } catch (error) {
      throw engine.toFault(error, this.#plugin);
    }
  }
}

function readOutside(plugin: string): Fault {
  return new Fault({
    code: 'read-outside-tx',
    message: `${plugin} read through Database inside a transaction, where it would miss what the transaction wrote. Read through its tx.`,
    plugin,
  });
}
