import { type Disposable, Emitter, type Port, toDisposable } from '@counterpart/sdk';
import type { RawData, WebSocket } from 'ws';

/** A far end that does not read what it is sent is cut off when this much waits for it. */
const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;

/** An open WebSocket as a port: one JSON text a message. Anything that is not JSON closes it. */
export function webSocketPort(socket: WebSocket): Port {
  return new WebSocketPort(socket);
}

class WebSocketPort implements Port {
  readonly #socket: WebSocket;
  readonly #messages = new Emitter<unknown>();
  readonly #closes = new Emitter<void>();

  constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (data, isBinary) => this.#receive(data, isBinary));
    // 'close' follows every 'error'; without a listener the error would end the process.
    socket.on('error', () => {});
    socket.once('close', () => {
      this.#closes.fire();
      this.#closes.dispose();
      this.#messages.dispose();
    });
  }

  send(message: unknown): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > MAX_BUFFERED_BYTES) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message));
  }

  onMessage(listener: (message: unknown) => void): Disposable {
    return this.#messages.event(listener);
  }

  onClose(listener: () => void): Disposable {
    if (this.#socket.readyState !== this.#socket.CLOSED) return this.#closes.event(listener);
    let waiting = true;
    queueMicrotask(() => waiting && listener());
    return toDisposable(() => (waiting = false));
  }

  close(): void {
    this.#socket.close(1000);
  }

  #receive(data: RawData, isBinary: boolean): void {
    let message: unknown;
    try {
      if (isBinary) throw new TypeError('Only text is understood.');
      message = JSON.parse(String(data));
    } catch {
      this.#socket.close(1007, 'not JSON');
      return;
    }
    this.#messages.fire(message);
  }
}
