import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { LedgerOrder, LedgerReport, LedgerTillOptions } from './ledger-till-process.ts';

type Kind = LedgerReport['is'];
type Report<K extends Kind> = Extract<LedgerReport, { is: K }>;

/** A till that sells from the ledger, wherever it runs and however it reaches the books. */
export interface ContendingTill {
  readonly name: string;
  ready(): Promise<void>;
  /** Posts flat out until `stop`. */
  post(): void;
  /** Resolves when what was begun is done. */
  stop(): Promise<void>;
  close(): Promise<void>;
  readonly posted: readonly Report<'posted'>[];
}

/** A till in a process of its own, and everything it has said. */
export class LedgerTill implements ContendingTill {
  readonly name: string;
  readonly #reports: LedgerReport[] = [];
  readonly #process: ChildProcess;
  readonly #exited: Promise<void>;
  #listeners: (() => void)[] = [];
  #said = '';

  constructor(options: Pick<LedgerTillOptions, 'path' | 'till'> & Partial<LedgerTillOptions>) {
    this.name = options.till;
    const all = { place: 'computer', version: 1, ...options };
    this.#process = fork(join(import.meta.dirname, 'ledger-till-process.ts'), [JSON.stringify(all)], {
      execArgv: ['-C', 'source'],
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    });
    this.#exited = new Promise((resolve) => this.#process.once('exit', () => resolve()));
    const tell = () => this.#listeners.splice(0).forEach((listener) => listener());
    this.#process.on('message', (report: LedgerReport) => {
      this.#reports.push(report);
      tell();
    });
    void this.#exited.then(tell);
    this.#process.stderr?.on('data', (text: Buffer) => (this.#said += text.toString()));
  }

  of<K extends Kind>(kind: K): readonly Report<K>[] {
    return this.#reports.filter((report): report is Report<K> => report.is === kind);
  }

  get posted(): readonly Report<'posted'>[] {
    return this.of('posted');
  }

  order(order: LedgerOrder): void {
    this.#process.send(order);
  }

  post(): void {
    this.order({ do: 'post' });
  }

  /** Resolves when `done` holds; throws what the till complained of. */
  async until(done: () => boolean): Promise<void> {
    while (!done()) {
      const failed = this.of('failed')[0];
      if (failed) throw new Error(`${this.name}: ${failed.message}`);
      if (this.#process.exitCode !== null || this.#process.signalCode !== null) {
        throw new Error(`${this.name} ended before its time. ${this.#said}`);
      }
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
  }

  ready(): Promise<void> {
    return this.until(() => this.of('ready').length > 0);
  }

  async stop(): Promise<void> {
    const stops = this.of('stopped').length;
    this.order({ do: 'stop' });
    await this.until(() => this.of('stopped').length > stops);
    const failed = this.of('failed')[0];
    if (failed) throw new Error(`${this.name}: ${failed.message}`);
  }

  async close(): Promise<void> {
    if (this.#process.connected) this.order({ do: 'close' });
    await this.#exited;
  }

  /** As the power button does, to this process alone. */
  async kill(): Promise<void> {
    this.#process.kill('SIGKILL');
    await this.#exited;
    // What it said before is still on the way.
    await setTimeout(1);
  }
}
