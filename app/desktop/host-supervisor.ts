import type { MessagePortMain, UtilityProcess } from 'electron';
import type { ElectronParts } from './electron-parts.ts';
import type { FromHost, ToHost } from './messages.ts';

/** A host that fell over this often within a minute is not started again. */
const MAX_FALLS = 3;
const STOP_MS = 1500;

/** Keeps the host's process running and hands sessions to it. */
export class HostSupervisor {
  readonly #fork: () => UtilityProcess;
  readonly #onMessage: (message: FromHost) => void;
  readonly #now: () => number;
  #falls: number[] = [];
  #process: UtilityProcess | undefined;
  #stopping = false;

  constructor(
    { utilityProcess }: Pick<ElectronParts, 'utilityProcess'>,
    entry: string,
    words: readonly string[],
    onMessage: (message: FromHost) => void,
    now: () => number = () => performance.now(),
  ) {
    this.#fork = () =>
      utilityProcess.fork(entry, [...words], { serviceName: 'Counterpart host', stdio: 'inherit' });
    this.#onMessage = onMessage;
    this.#now = now;
  }

  start(): void {
    const process = this.#fork();
    this.#process = process;
    process.on('message', (message: FromHost) => this.#onMessage(message));
    process.once('exit', () => this.#fell(process));
  }

  /** Gives the far end of a session to the host. */
  connect(port: MessagePortMain): void {
    const message: ToHost = { kind: 'open-session' };
    if (this.#process) this.#process.postMessage(message, [port]);
    else port.close();
  }

  /** Asks the host to end, and ends it when it does not. */
  stop(): Promise<void> {
    this.#stopping = true;
    const process = this.#process;
    if (!process) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => process.kill(), STOP_MS);
      process.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      const message: ToHost = { kind: 'stop' };
      process.postMessage(message);
    });
  }

  #fell(process: UtilityProcess): void {
    if (this.#process !== process) return;
    this.#process = undefined;
    if (this.#stopping) return;
    const now = this.#now();
    this.#falls = [...this.#falls.filter((at) => now - at < 60_000), now];
    if (this.#falls.length < MAX_FALLS) this.start();
    else {
      const message = 'The till ended unexpectedly several times. Its log is in the folder of this till.';
      this.#onMessage({ kind: 'failed', message });
    }
  }
}
