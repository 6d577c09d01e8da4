import { connect, type Socket } from 'node:net';
import type { PrintTimings } from '../timings.ts';
import { answerKind, ASK_STATUS, ASK_WHEN_DONE, troubleIn } from './printer-status.ts';

export class Cancelled extends Error {}
class Silent extends Error {}

/** One connection to a printer. Everything on it ends in time, or throws. */
export class PrinterLine {
  readonly #signal: AbortSignal;
  #socket: Socket | undefined;
  #failure: Error | undefined;
  #status: number[] = [];
  #done = false;
  #hungUp = false;
  #gone = false;
  #wake: (() => void) | undefined;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  async open(
    { host, port }: { readonly host: string; readonly port: number },
    patience: number,
  ): Promise<void> {
    if (this.#signal.aborted) throw new Cancelled();
    const socket = (this.#socket = connect({ host, port, noDelay: true }));
    let open = false;
    socket.on('connect', () => {
      open = true;
      this.#wake?.();
    });
    socket.on('data', (data) => this.#heard(data));
    socket.on('error', (error) => this.#fail(error));
    socket.on('end', () => this.#left());
    socket.on('close', () => this.#left());
    this.#signal.addEventListener('abort', this.#abort);
    await this.#until(() => open, patience);
  }

  /** How the printer is, or undefined when it does not say. */
  async status(patience: number): Promise<readonly number[] | undefined> {
    this.#status = [];
    this.#socket!.write(ASK_STATUS);
    try {
      await this.#until(() => this.#status.length >= 2, patience);
      return this.#status;
    } catch (error) {
      if (error instanceof Silent) return undefined;
      throw error;
    }
  }

  /** Resolves when the bytes left; throws when the printer takes none for so long. */
  async write(bytes: Uint8Array, patience: number): Promise<void> {
    let written = false;
    this.#socket!.write(bytes, () => {
      written = true;
      this.#wake?.();
    });
    await this.#until(() => written, patience);
  }

  /** Waits until the printer says that it printed everything; as long as it answers at all, it is at work. */
  async finished(timings: PrintTimings, onTrouble: (trouble: string | undefined) => void): Promise<void> {
    const end = performance.now() + timings.finish;
    let troubled: string | undefined;
    this.#socket!.write(ASK_WHEN_DONE);
    while (!this.#done) {
      if (performance.now() > end) throw new Silent();
      this.#status = [];
      this.#socket!.write(ASK_STATUS);
      await this.#until(() => this.#done || this.#status.length >= 2, timings.silence);
      if (this.#done) return;
      const trouble = troubleIn(this.#status);
      if (trouble !== troubled) onTrouble((troubled = trouble));
      await this.#until(() => this.#done, timings.status / 4).catch(ignoreSilence);
    }
  }

  /** Says goodbye and waits for the printer's. One that never says it took the bytes all the same, as far as is known. */
  async hangUp(patience: number): Promise<void> {
    this.#hungUp = true;
    this.#socket!.end();
    await this.#until(() => this.#gone, patience).catch(ignoreSilence);
  }

  close(): void {
    this.#signal.removeEventListener('abort', this.#abort);
    this.#socket?.destroy();
  }

  readonly #abort = () => this.#fail(new Cancelled());

  #heard(data: Uint8Array): void {
    for (const byte of data) {
      const kind = answerKind(byte);
      if (kind === 'status') this.#status.push(byte);
      if (kind === 'done') this.#done = true;
    }
    this.#wake?.();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#wake?.();
  }

  /** Before everything was sent and answered, a goodbye is a failure like any other. */
  #left(): void {
    this.#gone = true;
    if (this.#hungUp) this.#wake?.();
    else this.#fail(Object.assign(new Error('The printer hung up.'), { code: 'ECONNRESET' }));
  }

  async #until(condition: () => boolean, patience: number): Promise<void> {
    const end = performance.now() + patience;
    for (;;) {
      if (this.#failure) throw this.#failure;
      if (condition()) return;
      const left = end - performance.now();
      if (left <= 0) throw new Silent();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.#wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }
}

function ignoreSilence(error: unknown): void {
  if (!(error instanceof Silent)) throw error;
}
