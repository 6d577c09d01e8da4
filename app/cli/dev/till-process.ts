import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Fault } from '@counterpart/sdk';
import { readyAddress } from '../till/ready-line.ts';
import type { DevMessage } from '../till/obey-parent.ts';

/** A till in a process of its own, so that it can be started again with other code. */
export class TillProcess {
  readonly #words: readonly string[];
  #child: ChildProcess | undefined;
  #port: number | undefined;

  /** `words` are the options of `counterpart serve` without its port. */
  constructor(words: readonly string[], port: number | undefined) {
    this.#words = words;
    this.#port = port;
  }

  /** Resolves to its address when it is ready; the same one each time. */
  async start(): Promise<string> {
    const port = this.#port === undefined ? [] : ['--port', String(this.#port)];
    const child = spawn(process.execPath, [process.argv[1]!, 'serve', ...this.#words, ...port], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    });
    this.#child = child;
    const address = await Promise.race([
      once(createInterface({ input: child.stdout! }), 'line').then(([line]) => readyAddress(String(line))),
      once(child, 'exit').then(() => undefined),
    ]);
    if (address === undefined) {
      this.#child = undefined;
      throw new Fault({
        code: 'till-fault',
        message: 'The till did not start. It is tried again at the next change.',
      });
    }
    this.#port = Number(new URL(address).port);
    return address;
  }

  send(message: DevMessage): void {
    if (this.#child?.connected) this.#child.send(message);
  }

  async stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
  }

  async restart(): Promise<string> {
    await this.stop();
    return this.start();
  }
}
