import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What the process is sent, and what it answers. */
export interface WorkOrder<Order> {
  readonly id: number;
  readonly order: Order;
}
export type WorkAnswer<Result> =
  { readonly id: number; readonly result: Result } | { readonly id: number; readonly message: string };

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: Error) => void;
}

export interface WorkProcessOptions {
  /** It ends when there was no order for so long. */
  readonly idle_ms?: number;
}

/** What such work needs takes memory that a till at rest does not have to spend. */
const IDLE_MS = 20_000;

/**
 * Work in a process of its own, which starts with the first order and ends when there was none for a while. It is no
 * thread because it runs foreign decoders and WebAssembly: what they break, or the runtime while it takes such a thread
 * down, ends that process, and the till that waited for it hears an error and goes on.
 */
export class WorkProcess<Order, Result> {
  readonly #file: string;
  readonly #options: WorkProcessOptions;
  readonly #waiting = new Map<number, Waiting<Result>>();
  #child: ChildProcess | undefined;
  #stopped: Promise<unknown> | undefined;
  #idle: NodeJS.Timeout | undefined;
  #next = 0;

  /** `file` calls `answerOrders`. */
  constructor(file: URL, options: WorkProcessOptions = {}) {
    this.#file = fileURLToPath(file);
    this.#options = options;
  }

  /** Of the process, while there is one. */
  get pid(): number | undefined {
    return this.#child?.pid;
  }

  do(order: Order): Promise<Result> {
    const id = (this.#next += 1);
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      const child = this.#started();
      // Whoever waits for a result keeps the till; an idle process does not.
      child.ref();
      child.channel?.ref();
      child.send({ id, order } satisfies WorkOrder<Order>, (error) => {
        if (error) this.#failed(id, error);
      });
    });
  }

  /** Ends the process at once, whatever it does: what it had fails with `why`, and the next order starts another. */
  stop(why: Error): void {
    clearTimeout(this.#idle);
    const child = this.#child;
    this.#child = undefined;
    if (child && child.exitCode === null && child.signalCode === null) {
      this.#stopped = once(child, 'exit');
      child.kill('SIGKILL');
    }
    this.#rejectAll(why);
  }

  async close(): Promise<void> {
    this.#child?.ref();
    this.stop(new Error('The till ends.'));
    await this.#stopped;
  }

  #started(): ChildProcess {
    if (this.#child) return this.#child;
    const child = (this.#child = fork(this.#file, [], {
      // `advanced` carries bytes as bytes.
      serialization: 'advanced',
      // What this process was told about itself (a profile, a debugger's port) is not meant for that one.
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    }));
    child.on('message', (answer) => this.#heard(answer as WorkAnswer<Result>));
    child.once('error', (error) => this.#ended(child, error));
    child.once('exit', (code, signal) =>
      this.#ended(child, new Error(`The process that did it ended with ${signal ?? code}.`)),
    );
    return child;
  }

  #heard(answer: WorkAnswer<Result>): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('result' in answer) waiting?.resolve(answer.result);
    else waiting?.reject(new Error(answer.message));
    if (this.#waiting.size > 0) return;
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#idle = setTimeout(
      () => this.stop(new Error('There was nothing to do.')),
      this.#options.idle_ms ?? IDLE_MS,
    );
    this.#idle.unref();
  }

  #failed(id: number, error: Error): void {
    this.#waiting.get(id)?.reject(error);
    this.#waiting.delete(id);
  }

  #ended(child: ChildProcess, error: Error): void {
    if (this.#child !== child) return;
    this.#child = undefined;
    clearTimeout(this.#idle);
    this.#rejectAll(error);
  }

  #rejectAll(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
