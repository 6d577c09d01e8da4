import { Emitter, type Port, toDisposable } from '@counterpart/sdk';

/** Opens a WebSocket as a {@link Port}; rejects when it cannot be opened. */
export function openWebSocket(url: string): Promise<Port> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(portOf(socket)), { once: true });
    socket.addEventListener('error', () => reject(new Error('The till does not answer.')), { once: true });
  });
}

function portOf(socket: WebSocket): Port {
  const messages = new Emitter<unknown>();
  const closes = new Emitter<void>();
  let closed = false;
  socket.addEventListener('message', (event) => messages.fire(JSON.parse(String(event.data))));
  socket.addEventListener('close', () => {
    closed = true;
    closes.fire();
  });
  return {
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    onMessage: messages.event,
    onClose(listener) {
      if (!closed) return closes.event(listener);
      let waiting = true;
      queueMicrotask(() => waiting && listener());
      return toDisposable(() => (waiting = false));
    },
    close: () => socket.close(),
  };
}
