import { type Port, PortEnd } from '@counterpart/sdk';
import type { RawData, WebSocket } from 'ws';

/** A far end that does not read what it is sent is cut off when this much waits for it. */
const MAX_BUFFERED_BYTES = 64 * 1024 * 1024;

/** An open WebSocket as a port: one JSON text a message. Anything that is not JSON closes it. */
export function webSocketPort(socket: WebSocket): Port {
  const port = new PortEnd({
    send(message) {
      if (socket.readyState !== socket.OPEN) return;
      if (socket.bufferedAmount > MAX_BUFFERED_BYTES) socket.terminate();
      else socket.send(JSON.stringify(message));
    },
    close: () => socket.close(1000),
  });
  socket.on('message', (data, isBinary) => receive(socket, port, data, isBinary));
  // 'close' follows every 'error'; without a listener the error would end the process.
  socket.on('error', () => {});
  socket.once('close', () => port.end());
  if (socket.readyState === socket.CLOSED) port.end();
  return port;
}

function receive(socket: WebSocket, port: PortEnd, data: RawData, isBinary: boolean): void {
  let message: unknown;
  try {
    if (isBinary) throw new TypeError('Only text is understood.');
    message = JSON.parse(String(data));
  } catch {
    socket.close(1007, 'not JSON');
    return;
  }
  port.receive(message);
}
