import type { WebSocket } from 'ws';

/** A cut cable closes nothing: who hears nothing for four pings, 2 s, lets the connection go. What was under way is asked again. */
const PING_MS = 500;
const SILENT_PINGS = 3;

/** Ends a connection whose far end fell silent. Both ends do so. */
export function keepAlive(socket: WebSocket, ping_ms: number = PING_MS): void {
  let silent = 0;
  const heard = () => (silent = 0);
  socket.on('pong', heard);
  socket.on('ping', heard);
  socket.on('message', heard);
  const timer = setInterval(() => {
    if (++silent > SILENT_PINGS) return socket.terminate();
    if (socket.readyState === socket.OPEN) socket.ping();
  }, ping_ms);
  socket.once('close', () => clearInterval(timer));
}
