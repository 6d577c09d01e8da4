import { Worker } from 'node:worker_threads';
import type { Reader, Sql } from '@counterpart/sdk/node';
import { isWantedHere, withdrawn } from '../live/read-tracker.ts';
import type { ConnectionOptions } from './open-sqlite.ts';
import type { ReadAnswer, ReadOrder } from './read-worker.ts';

/** The thread's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './read-worker.ts' : './read-worker.js',
  import.meta.url,
);

interface Waiting {
  readonly order: ReadOrder;
  readonly isWanted: () => boolean;
  readonly resolve: (rows: readonly object[]) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A {@link Reader} whose statements run one after the other in a thread, which starts with the first of them. Errors
 * carry the driver's `code`, as those of a connection here.
 */
export class ReadThread implements Reader {
  readonly #options: Omit<ConnectionOptions, 'random' | 'timers' | 'access'>;
  /** In the order in which they were asked; the thread has the first of them. */
  readonly #waiting = new Map<number, Waiting>();
  #running: number | undefined;
  #worker: Worker | undefined;
  #next = 0;
  #isStale = false;
  #isClosed = false;

  constructor(options: Omit<ConnectionOptions, 'random' | 'timers' | 'access'>) {
    this.#options = options;
  }

  async all<Row extends object>(query: Sql): Promise<Row[]> {
    return (await this.#ask(query, false)) as Row[];
  }

  async get<Row extends object>(query: Sql): Promise<Row | undefined> {
    const [row] = await this.#ask(query, true);
    return row as Row | undefined;
  }

  /** Another file lies there, or its tables changed: what is asked from now on is read by a new connection. */
  renew(): void {
    this.#isStale = true;
    this.#endWhenIdle();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
    this.#rejectAll(new TypeError('The database connection is not open'));
  }

  #ask({ text, values }: Sql, first: boolean): Promise<readonly object[]> {
    if (this.#isClosed) return Promise.reject(new TypeError('The database connection is not open'));
    this.#endWhenIdle();
    const order: ReadOrder = { id: (this.#next += 1), text, values, first };
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.id, { order, isWanted: isWantedHere(), resolve, reject });
      this.#startNext();
    });
  }

  /** One at a time, so that one that was withdrawn while it waited is never run. */
  #startNext(): void {
    if (this.#running !== undefined) return;
    for (const [id, { order, isWanted, reject }] of this.#waiting) {
      if (isWanted()) {
        this.#running = id;
        const thread = this.#thread();
        // Whoever waits for an answer keeps the process; an idle thread does not.
        thread.ref();
        thread.postMessage(order);
        return;
      }
      this.#waiting.delete(id);
      reject(withdrawn());
    }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = (this.#worker = new Worker(WORKER, { workerData: this.#options }));
    worker.on('message', (answer: ReadAnswer) => this.#heard(answer));
    worker.once('error', (error) => this.#ended(worker, error as Error));
    worker.once('exit', (code) => this.#ended(worker, new Error(`The reading thread ended with ${code}.`)));
    return worker;
  }

  #heard(answer: ReadAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    this.#running = undefined;
    if ('rows' in answer) waiting?.resolve(answer.rows);
    else waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    if (this.#waiting.size === 0) this.#worker?.unref();
    this.#endWhenIdle();
    this.#startNext();
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#rejectAll(error);
  }

  #endWhenIdle(): void {
    if (!this.#isStale || this.#waiting.size > 0) return;
    this.#isStale = false;
    void this.#worker?.terminate();
    this.#worker = undefined;
  }

  #rejectAll(error: Error): void {
    this.#running = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
