import { type Port, PortEnd } from '@counterpart/sdk';

/** Opens a WebSocket as a {@link Port}; rejects when it cannot be opened. */
export function openWebSocket(url: string): Promise<Port> {
  const socket = new WebSocket(url);
  return new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(portOf(socket)), { once: true });
    socket.addEventListener('error', () => reject(new Error('The till does not answer.')), { once: true });
  });
}

function portOf(socket: WebSocket): Port {
  const port = new PortEnd({
    send(message) {
      if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
    },
    close: () => socket.close(),
  });
  socket.addEventListener('message', (event) => port.receive(JSON.parse(String(event.data))));
  socket.addEventListener('close', () => port.end());
  return port;
}
