import type { Timers } from '@counterpart/sdk/node';
import { ReadProcess, type TimedReader } from './read-process.ts';
import type { ReadConnection } from './read-worker.ts';

/**
 * What is read in processes of their own because it would hold up everybody here: one for work that says of itself that it
 * takes long, and one for statements that turned out to (a search in a very large shop), so that whoever looks for goods
 * never waits behind a report over years. Each starts with the first of its statements.
 */
export class ReadingBeside {
  readonly #reports: ReadProcess;
  readonly #searches: ReadProcess;

  constructor(connection: ReadConnection, timers: Timers) {
    this.#reports = new ReadProcess(connection, timers);
    this.#searches = new ReadProcess(connection, timers);
  }

  /** Of heavy queries. */
  get reports(): TimedReader {
    return this.#reports;
  }

  /** Of whatever else has shown that it is slow. */
  get searches(): TimedReader {
    return this.#searches;
  }

  /** Another file lies there, or its tables changed. */
  renew(): void {
    this.#reports.renew();
    this.#searches.renew();
  }

  async close(): Promise<void> {
    await Promise.all([this.#reports.close(), this.#searches.close()]);
  }
}
