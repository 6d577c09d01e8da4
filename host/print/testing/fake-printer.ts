import { createServer, type Server, type Socket } from 'node:net';
import { EscPosDecoder, paperText, type Printed } from './decode-escpos.ts';

/** What goes wrong, until it is set to something else. */
export type PrinterFault =
  /** Nobody listens at the port: the printer is off. */
  | { readonly kind: 'off' }
  /** Connects, takes no byte and answers nothing. */
  | { readonly kind: 'stalls' }
  /** Takes everything, prints nothing and answers nothing: the line to the print head is cut. */
  | { readonly kind: 'deaf' }
  /** Breaks the connection off after so many bytes of the next job, once or so many times. */
  | { readonly kind: 'vanishes'; readonly after: number; readonly times?: number }
  /** Prints so many bytes every ten milliseconds. */
  | { readonly kind: 'slow'; readonly bytes: number };

export interface FakePrinterOptions {
  /** Whether it answers when it is asked how it is. */
  readonly answers?: boolean;
  readonly port?: number;
}

const TICK_MS = 10;
/** How many bytes the printer takes before it prints them. */
const MEMORY = 4096;
/** `DLE EOT` */
const ASKING = Buffer.of(0x10, 0x04);

/**
 * A receipt printer on the network: one connection at a time, as the real ones, the others wait. It decodes what it is
 * sent and keeps the paper.
 */
export class FakePrinter {
  readonly answers: boolean;
  /** What came out, job by job: one a connection that printed something. */
  readonly jobs: Printed[][] = [];
  paperOut = false;
  coverOpen = false;
  #fault: PrinterFault | undefined;
  #server: Server | undefined;
  #port: number;
  #serving = Promise.resolve();
  readonly #sockets = new Set<Socket>();

  private constructor({ answers = true, port = 0 }: FakePrinterOptions) {
    this.answers = answers;
    this.#port = port;
  }

  static async start(options: FakePrinterOptions = {}): Promise<FakePrinter> {
    const printer = new FakePrinter(options);
    await printer.#listen();
    return printer;
  }

  get port(): number {
    return this.#port;
  }

  /** All that is on the paper, as text. */
  get paper(): string {
    return this.jobs.map((job) => paperText(job)).join('\n');
  }

  /** How often the drawer on a pin was told to open. */
  drawer(pin: 2 | 5): number {
    return this.jobs.flat().filter((piece) => piece.kind === 'drawer' && piece.pin === pin).length;
  }

  async setFault(fault: PrinterFault | undefined): Promise<void> {
    const wasOff = this.#fault?.kind === 'off';
    this.#fault = fault;
    if (fault?.kind === 'off') await this.#close();
    else if (wasOff) await this.#listen();
  }

  async end(): Promise<void> {
    await this.#close();
  }

  #listen(): Promise<void> {
    const server = (this.#server = createServer({ allowHalfOpen: true }, (socket) => this.#arrived(socket)));
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#port, '127.0.0.1', () => {
        this.#port = (server.address() as { port: number }).port;
        resolve();
      });
    });
  }

  async #close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise((resolve) => server.close(resolve));
  }

  #arrived(socket: Socket): void {
    this.#sockets.add(socket);
    socket.pause();
    socket.on('error', () => socket.destroy());
    const gone = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    socket.once('close', () => this.#sockets.delete(socket));
    this.#serving = this.#serving.then(() => Promise.race([this.#serve(socket), gone]));
  }

  async #serve(socket: Socket): Promise<void> {
    while (this.#fault?.kind === 'stalls') await tick();
    const decoder = new EscPosDecoder();
    let taken = 0;
    for await (const data of this.#received(socket)) {
      if (this.#fault?.kind === 'deaf') continue;
      const left = this.#fault?.kind === 'vanishes' ? this.#fault.after - taken : data.length;
      taken += data.length;
      const questions = decoder.feed(data.subarray(0, Math.max(0, left)));
      const { printed } = decoder;
      if (printed.length > 0 && this.jobs.at(-1) !== printed) this.jobs.push(printed);
      if (left < data.length) return this.#vanish(socket);
      for (const question of questions) {
        if (question.kind === 'paper') this.#answer(socket, this.paperOut ? 0x0c : 0);
      }
    }
    socket.end();
  }

  #vanish(socket: Socket): void {
    const { times = 1, ...fault } = this.#fault as Extract<PrinterFault, { kind: 'vanishes' }>;
    this.#fault = times > 1 ? { ...fault, times: times - 1 } : undefined;
    socket.resetAndDestroy();
  }

  /** What arrives, at the speed of printing. What is asked about the printer's state is answered as soon as it is heard. */
  async *#received(socket: Socket): AsyncGenerator<Buffer> {
    let waiting = Buffer.alloc(0);
    socket.on('data', (data) => {
      this.#answerAtOnce(socket, data);
      waiting = Buffer.concat([waiting, data]);
      if (waiting.length > MEMORY) socket.pause();
    });
    socket.resume();
    while (!socket.destroyed && !(socket.readableEnded && waiting.length === 0)) {
      const fault = this.#fault;
      const step = fault?.kind === 'slow' ? fault.bytes : waiting.length;
      if (waiting.length > 0) yield waiting.subarray(0, step);
      waiting = waiting.subarray(step);
      if (waiting.length <= MEMORY) socket.resume();
      await tick();
    }
  }

  #answerAtOnce(socket: Socket, data: Buffer): void {
    if (this.#fault?.kind === 'deaf') return;
    for (let start = data.indexOf(ASKING); start >= 0; start = data.indexOf(ASKING, start + 1)) {
      const offline = 0x12 | (this.coverOpen ? 0x04 : 0) | (this.paperOut ? 0x20 : 0);
      const paper = 0x12 | (this.paperOut ? 0x60 : 0);
      this.#answer(socket, data[start + 2] === 2 ? offline : paper);
    }
  }

  #answer(socket: Socket, status: number): void {
    if (this.answers && !socket.destroyed) socket.write(Uint8Array.of(status));
  }
}

function tick(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, TICK_MS));
}
