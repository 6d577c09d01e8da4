import { Worker } from 'node:worker_threads';
import type { PrintDocument } from '@counterpart/sdk';
import { injectable } from 'inversify';
import type { RenderAnswer, Rendered, RenderOrder, RenderTarget } from './print-worker.ts';

/** The thread's own file: beside this one in the sources, beside the bundle in the product. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? './print-worker.ts' : './print-worker.js',
  import.meta.url,
);
/** Fonts and pictures take memory that a till at rest does not need. */
const IDLE_MS = 20_000;

interface Waiting {
  readonly resolve: (result: Rendered<RenderTarget>) => void;
  readonly reject: (error: Error) => void;
}

/** Draws documents in a thread, which starts with the first and ends when there was none for a while. */
@injectable()
export class RenderThread {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #next = 0;

  render<T extends RenderTarget>(document: PrintDocument, target: T): Promise<Rendered<T>> {
    const order: RenderOrder = { id: (this.#next += 1), document, target };
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.set(order.id, { resolve: resolve as Waiting['resolve'], reject });
      const thread = this.#thread();
      // Whoever waits for a drawing keeps the process; an idle thread does not.
      thread.ref();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      thread.postMessage(order);
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
    const worker = (this.#worker = new Worker(WORKER));
    worker.on('message', (answer: RenderAnswer) => this.#heard(answer));
    worker.once('error', (error) => this.#ended(worker, error as Error));
    worker.once('exit', () => this.#ended(worker, new Error('Drawing stopped.')));
    return worker;
  }

  #heard(answer: RenderAnswer): void {
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
