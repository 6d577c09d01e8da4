import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAX_MESSAGE_BYTES } from '@counterpart/sdk';
import { type WebSocket, WebSocketServer } from 'ws';
import { isLocalRequest } from './local-only.ts';
import type { Secrets, ServedHost } from './served-host.ts';
import { webSocketPort } from './web-socket-port.ts';

/** A page that was suspended or unplugged does not answer two pings and is let go. */
const PING_MS = 20_000;
/** How long a page may take to say goodbye when the till ends. */
const GOODBYE_MS = 300;

export interface Sessions {
  end(): Promise<void>;
}

/** Opens an RPC session for each WebSocket at `/rpc`; the host lets it in when its hello shows a secret. */
export function acceptSessions(server: Server, host: ServedHost, secrets: Secrets): Sessions {
  const sockets = new WebSocketServer({
    noServer: true,
    // UTF-8 may need more than a byte a character, which is what the protocol counts.
    maxPayload: 2 * MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const { pathname } = new URL(request.url ?? '/', 'http://till');
    if (pathname !== '/rpc') return refuse(socket, '404 Not Found');
    const { host: name, origin } = request.headers;
    if (!isLocalRequest({ host: name, origin })) return refuse(socket, '403 Forbidden');
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const session = host.serve(webSocketPort(opened), secrets);
      opened.once('close', () => session.dispose());
      keepAlive(opened);
    });
  });

  return {
    async end() {
      for (const socket of sockets.clients) socket.close(1001, 'the till ends');
      const gone = Promise.all([...sockets.clients].map((socket) => onceClosed(socket)));
      await Promise.race([gone, sleep(GOODBYE_MS, undefined, { ref: false })]);
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function keepAlive(socket: WebSocket): void {
  let answered = true;
  socket.on('pong', () => (answered = true));
  const timer = setInterval(() => {
    if (!answered) return socket.terminate();
    answered = false;
    socket.ping();
  }, PING_MS);
  socket.once('close', () => clearInterval(timer));
}

function onceClosed(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.readyState === socket.CLOSED) resolve();
    else socket.once('close', () => resolve());
  });
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
