import { Worker } from 'node:worker_threads';

/** What a thread is sent, and what it answers. */
export interface ThreadOrder<Order> {
  readonly id: number;
  readonly order: Order;
}
export type ThreadAnswer<Result> =
  { readonly id: number; readonly result: Result } | { readonly id: number; readonly message: string };

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

/** What such work needs takes memory that a till at rest does not have to spend. */
const IDLE_MS = 20_000;

/** Work in a thread, which starts with the first order and ends when there was none for a while. */
export class WorkThread<Order, Result> {
  readonly #file: URL;
  readonly #waiting = new Map<number, Waiting<Result>>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #next = 0;

  /** `file` calls `answerOrders`. */
  constructor(file: URL) {
    this.#file = file;
  }

  do(order: Order): Promise<Result> {
    const id = (this.#next += 1);
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const thread = this.#thread();
      // Whoever waits for a result keeps the process; an idle thread does not.
      thread.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage({ id, order } satisfies ThreadOrder<Order>);
    });
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = undefined;
    this.#rejectAll(new Error('The till ends.'));
    await worker?.terminate();
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = (this.#worker = new Worker(this.#file));
    worker.on('message', (answer: ThreadAnswer<Result>) => this.#heard(answer));
    worker.once('error', (error) => this.#ended(worker, error as Error));
    worker.once('exit', () => this.#ended(worker, new Error('The thread ended.')));
    return worker;
  }

  #heard(answer: ThreadAnswer<Result>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(answer.message));
    if (this.#waiting.size > 0) return;
    this.#worker?.unref();
    this.#idle = setTimeout(() => {
      const worker = this.#worker;
      this.#worker = undefined;
      void worker?.terminate();
    }, IDLE_MS);
    this.#idle.unref();
  }

  #ended(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
