import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Order, Report } from './transactions-worker.ts';

/** A worker process and everything it has said. */
export class Till {
  readonly reports: Report[] = [];
  readonly #process: ChildProcess;
  readonly #exited: Promise<void>;
  #listeners: (() => void)[] = [];
  #said = '';

  constructor(shopPath: string, name: string) {
    this.#process = fork(join(import.meta.dirname, 'transactions-worker.ts'), [shopPath, name], {
      execArgv: ['-C', 'source'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#exited = new Promise((resolve) => this.#process.once('exit', () => resolve()));
    this.#process.on('message', (report: Report) => {
      this.reports.push(report);
      for (const listener of this.#listeners.splice(0)) listener();
    });
    this.#process.stderr?.on('data', (text: Buffer) => (this.#said += text.toString()));
    onTestFinished(() => this.kill());
  }

  order(order: Order): void {
    this.#process.send(order);
  }

  /** Resolves when `done` holds for what was said; throws what the worker complained of. */
  async until(done: (reports: readonly Report[]) => boolean): Promise<void> {
    while (!done(this.reports)) {
      const failed = this.of('failed')[0];
      if (failed) throw new Error(failed.message);
      if (this.#process.exitCode !== null)
        throw new Error(`The worker ended with ${this.#process.exitCode}. ${this.#said}`);
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
  }

  ready(): Promise<void> {
    return this.until((reports) => reports.some(({ is }) => is === 'ready'));
  }

  posted(count: number): Promise<void> {
    return this.until(() => this.of('posted').length >= count);
  }

  of<K extends Report['is']>(kind: K): Extract<Report, { is: K }>[] {
    return this.reports.filter((report): report is Extract<Report, { is: K }> => report.is === kind);
  }

  /** Stops posting, when what was begun is done. */
  async stop(): Promise<void> {
    this.order({ do: 'stop' });
    await this.until(() => this.of('stopped').length > 0);
  }

  async close(): Promise<void> {
    if (this.#process.connected) this.order({ do: 'close' });
    await this.#exited;
  }

  /** As the power button does, to this process alone. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
  }
}
