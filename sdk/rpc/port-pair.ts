import { toDisposable } from '../lifecycle/disposable.ts';
import { Emitter } from '../lifecycle/event.ts';
import type { Port } from './port.ts';

/** Two ports that are each other's far end, in memory: what a message channel does, with its copying and its delay. */
export function createPortPair(): readonly [Port, Port] {
  const left = new MemoryPort();
  const right = new MemoryPort();
  left.connect(right);
  right.connect(left);
  return [left, right];
}

class MemoryPort implements Port {
  readonly #messages = new Emitter<unknown>(report);
  readonly #closes = new Emitter<void>(report);
  #far: MemoryPort | undefined;
  #closed = false;

  connect(far: MemoryPort): void {
    this.#far = far;
  }

  send(message: unknown): void {
    const far = this.#far;
    if (this.#closed || !far) return;
    const copy: unknown = structuredClone(message);
    queueMicrotask(() => far.#receive(copy));
  }

  readonly onMessage = this.#messages.event;

  onClose(listener: () => void) {
    if (!this.#closed) return this.#closes.event(listener);
    let waiting = true;
    queueMicrotask(() => waiting && listener());
    return toDisposable(() => (waiting = false));
  }

  close(): void {
    if (this.#closed) return;
    const far = this.#far;
    this.#end();
    // What was sent before the close still arrives.
    if (far) queueMicrotask(() => far.#end());
  }

  #receive(message: unknown): void {
    if (!this.#closed) this.#messages.fire(message);
  }

  #end(): void {
    if (this.#closed) return;
    this.#closed = true;
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
