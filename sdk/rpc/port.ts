import type { Disposable } from '../lifecycle/disposable.ts';

/** One end of an ordered, reliable message channel: a MessagePort, a WebSocket, or a pair in memory. */
export interface Port {
  /** `message` is structured-cloneable and JSON-safe. Sending on a closed port does nothing. */
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): Disposable;
  /** Told once; at once if the port is already closed. */
  onClose(listener: () => void): Disposable;
  close(): void;
}
