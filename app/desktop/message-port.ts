import { Emitter, type Port, toDisposable } from '@counterpart/sdk';
import type { MessagePortMain } from 'electron';

/** Electron's end of a message channel as a port. */
export function messagePort(channel: Pick<MessagePortMain, 'on' | 'postMessage' | 'start' | 'close'>): Port {
  const messages = new Emitter<unknown>();
  const closes = new Emitter<void>();
  let closed = false;
  channel.on('message', ({ data }) => messages.fire(data));
  channel.on('close', () => {
    if (closed) return;
    closed = true;
    closes.fire();
    closes.dispose();
    messages.dispose();
  });
  // Messages wait until somebody listens; a session listens at once.
  queueMicrotask(() => channel.start());
  return {
    send(message) {
      if (!closed) channel.postMessage(message);
    },
    onMessage: messages.event,
    onClose(listener) {
      if (!closed) return closes.event(listener);
      let waiting = true;
      queueMicrotask(() => waiting && listener());
      return toDisposable(() => (waiting = false));
    },
    close: () => channel.close(),
  };
}
