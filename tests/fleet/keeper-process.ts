import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { KeeperOrder, KeeperReport } from './keeper-main.ts';
import type { Machine } from './machine.ts';

/** The computer that keeps the books, as a process that can be killed, stopped and started again. */
export class KeeperProcess {
  readonly #folder: string;
  readonly #shop: string;
  readonly #machine: Machine;
  #child: ChildProcess | undefined;
  #port = 0;

  constructor(folder: string, shop: string, machine: Machine) {
    this.#folder = folder;
    this.#shop = shop;
    this.#machine = machine;
  }

  /** Resolves when it answers; at its second start on the port of its first. */
  async start(tills: KeeperOrder['tills'] = []): Promise<KeeperReport> {
    const order: KeeperOrder = {
      folder: this.#folder,
      shop: this.#shop,
      address: this.#machine.address,
      port: this.#port,
      tills,
    };
    const main = join(import.meta.dirname, 'keeper-main.ts');
    const [program, ...words] = this.#machine.command([process.execPath, main, JSON.stringify(order)]);
    const child = spawn(program!, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    const report = await new Promise<KeeperReport>((resolve, reject) => {
      createInterface({ input: child.stdout! }).once('line', (line) =>
        resolve(JSON.parse(line) as KeeperReport),
      );
      child.once('exit', (code) => reject(new Error(`The keeper ended with ${code}.`)));
    });
    this.#port = report.port;
    return report;
  }

  /** As the power button does, to this process alone. */
  async kill(): Promise<void> {
    const gone = once(this.#child!, 'exit');
    this.#child!.kill('SIGKILL');
    await gone;
  }

  /** It no longer answers, and its connections stay open. */
  freeze(): void {
    this.#child!.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child!.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.stdin!.end();
    await gone;
  }
}
