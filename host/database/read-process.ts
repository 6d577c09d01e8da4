import { type Disposable, Fault } from '@counterpart/sdk';
import type { Sql, Timers } from '@counterpart/sdk/node';
import { isWantedHere, withdrawn } from '../live/read-tracker.ts';
import { WorkProcess } from '../processes/work-process.ts';
import type { ReadConnection, ReadOrder, ReadResult } from './read-worker.ts';

/** The process's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

/** Whoever looks for goods from time to time does not wait for a new process each time. */
const IDLE_MS = 5 * 60_000;
/**
 * How often it is looked whether a statement that runs is still wanted. It is stopped at the second look: a new process
 * costs about as much time, and what ends sooner by itself is left to end.
 */
const LOOK_MS = 150;

/** Opens the file. */
const NOTHING = { text: 'select 1 as one', values: [], first: true } as const;

/** Hears how long the statement ran, and how much of it a processor was at work for it, ms: not how long it waited. */
export type Took = (ms: number, processor_ms: number) => void;

export interface TimedReader {
  all<Row extends object>(query: Sql, took?: Took): Promise<Row[]>;
  get<Row extends object>(query: Sql, took?: Took): Promise<Row | undefined>;
}

interface Waiting {
  readonly query: Sql;
  readonly first: boolean;
  readonly took: Took | undefined;
  readonly isWanted: () => boolean;
  readonly resolve: (rows: readonly object[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A reader whose statements run one after the other in a process of its own, which starts with the first of
 * them. It is no thread because a statement that runs can be ended in no other way than with its process; nothing is
 * lost with it, for it only reads. Errors carry the driver's `code`, as those of a connection here.
 */
export class ReadProcess implements TimedReader {
  readonly #connection: ReadConnection;
  readonly #timers: Timers;
  readonly #process = new WorkProcess<ReadOrder, ReadResult>(WORKER, { idle_ms: IDLE_MS });
  /** In the order in which they were asked. */
  readonly #waiting = new Set<Waiting>();
  #running: Waiting | undefined;
  #isStale = false;
  #isClosed = false;

  constructor(connection: ReadConnection, timers: Timers) {
    this.#connection = connection;
    this.#timers = timers;
  }

  /** Of the process, while there is one. */
  get pid(): number | undefined {
    return this.#process.pid;
  }

  async all<Row extends object>(query: Sql, took?: Took): Promise<Row[]> {
    return (await this.#ask({ query, first: false, took })) as Row[];
  }

  async get<Row extends object>(query: Sql, took?: Took): Promise<Row | undefined> {
    const [row] = await this.#ask({ query, first: true, took });
    return row as Row | undefined;
  }

  /** Another file lies there, or its tables changed: what is asked from now on is read by a new connection. */
  renew(): void {
    this.#isStale = true;
    this.#endWhenIdle();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    for (const { reject } of this.#waiting) reject(notOpen());
    this.#waiting.clear();
    await this.#process.close();
  }

  #ask(order: Pick<Waiting, 'query' | 'first' | 'took'>): Promise<readonly object[]> {
    if (this.#isClosed) return Promise.reject(notOpen());
    return new Promise((resolve, reject) => {
      this.#waiting.add({ ...order, isWanted: isWantedHere(), resolve, reject });
      this.#startNext();
    });
  }

  /** One at a time, so that one that was withdrawn while it waited is never run. */
  #startNext(): void {
    if (this.#running !== undefined) return;
    for (const next of this.#waiting) {
      this.#waiting.delete(next);
      if (next.isWanted()) return void this.#run(next);
      next.reject(withdrawn());
    }
  }

  async #run(order: Waiting): Promise<void> {
    this.#running = order;
    const { took, resolve, reject } = order;
    try {
      const result = await this.#result(order);
      if ('rows' in result) {
        took?.(result.took_ms, result.processor_ms);
        resolve(result.rows);
      } else if ('fault' in result) reject(new Fault(result.fault));
      else reject(Object.assign(new Error(result.message), { code: result.code }));
    } catch (error) {
      reject(this.#isClosed ? notOpen() : (error as Error));
    } finally {
      this.#running = undefined;
      this.#endWhenIdle();
      this.#startNext();
    }
  }

  async #result({ query: { text, values }, first, isWanted }: Waiting): Promise<ReadResult> {
    const connection = this.#connection;
    // A process that starts is never stopped for one that was withdrawn: the next one needs it.
    if (this.#process.pid === undefined) {
      const opened = await this.#process.do({ connection, ...NOTHING });
      if (!('rows' in opened)) return opened;
      if (!isWanted()) throw withdrawn();
    }
    const watch = this.#watch(isWanted);
    try {
      return await this.#process.do({ connection, text, values, first });
    } finally {
      watch.dispose();
    }
  }

  #watch(isWanted: () => boolean): Disposable {
    let unwanted = 0;
    const look = () => {
      if (!isWanted() && (unwanted += 1) > 1) this.#process.stop(withdrawn());
      else next = this.#timers.after(LOOK_MS, look);
    };
    let next = this.#timers.after(LOOK_MS, look);
    return { dispose: () => next.dispose() };
  }

  #endWhenIdle(): void {
    if (!this.#isStale || this.#running !== undefined) return;
    this.#isStale = false;
    this.#process.stop(new Error('The file is opened anew.'));
  }
}

function notOpen(): Error {
  return new TypeError('The database connection is not open');
}
