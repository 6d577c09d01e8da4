import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Fault } from '@counterpart/sdk';
import { routes } from './routes.ts';
import type { Secrets, ServedHost, WebFolders } from './served-host.ts';
import { acceptSessions } from './sessions.ts';

export interface ServerOptions {
  readonly host: ServedHost;
  readonly secrets: Secrets;
  readonly folders: WebFolders;
  /** 0 picks a free one. Throws a fault `port-in-use` when another program has it. */
  readonly port: number;
}

export interface RunningServer {
  readonly port: number;
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** Ends every connection; resolves when the port is free. */
  close(): Promise<void>;
}

/** Serves a host to browsers on this computer. */
export async function startServer({ host, secrets, folders, port }: ServerOptions): Promise<RunningServer> {
  const server = createServer(getRequestListener(routes(host, secrets, folders).fetch));
  server.requestTimeout = 30_000;
  const sessions = acceptSessions(server, host, secrets);
  await listen(server, port);
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    origin: `http://127.0.0.1:${address.port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await sessions.end();
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      const message = `Port ${port} is not free. Give another with --port, or --port 0 for any free one.`;
      reject(taken ? new Fault({ code: 'port-in-use', message }, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
