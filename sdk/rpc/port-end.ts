import { type Disposable, toDisposable } from '../lifecycle/disposable.ts';
import { Emitter } from '../lifecycle/event.ts';
import type { Port } from './port.ts';

/** What a port needs of the channel under it. Neither is called after the end. */
export interface Channel {
  send(message: unknown): void;
  /** Asks the channel to close; it then says so through `end`. */
  close(): void;
}

/** Our end of any channel, as a {@link Port}. Whoever owns the channel tells it what arrives and when it is over. */
export class PortEnd implements Port {
  readonly #channel: Channel;
  readonly #messages = new Emitter<unknown>(report);
  readonly #closes = new Emitter<void>(report);
  #ended = false;

  constructor(channel: Channel) {
    this.#channel = channel;
  }

  readonly onMessage = this.#messages.event;

  onClose(listener: () => void): Disposable {
    if (!this.#ended) return this.#closes.event(listener);
    let waiting = true;
    queueMicrotask(() => waiting && listener());
    return toDisposable(() => (waiting = false));
  }

  send(message: unknown): void {
    if (!this.#ended) this.#channel.send(message);
  }

  close(): void {
    if (!this.#ended) this.#channel.close();
  }

  /** A message arrived. */
  receive(message: unknown): void {
    if (!this.#ended) this.#messages.fire(message);
  }

  /** The channel is closed, from whichever side. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    this.#closes.fire();
    this.#closes.dispose();
    this.#messages.dispose();
  }
}

/** As a browser does with a listener that throws: the channel goes on, the error is seen. */
function report(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
