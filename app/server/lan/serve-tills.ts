import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { PairedTill, TillPairing } from '@counterpart/host';
import { type Disposable, Fault, MAX_MESSAGE_BYTES, type Port } from '@counterpart/sdk';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as v from 'valibot';
import { type WebSocket, WebSocketServer } from 'ws';
import { webSocketPort } from '../http/web-socket-port.ts';
import { keepAlive } from './keep-alive.ts';
import type { KeeperIdentity } from './keeper-identity.ts';
import { NonceDesk } from './nonce-desk.ts';
import { pairingProof, sameProof } from './pairing-proof.ts';

/** What the network side needs of a host that keeps the books. */
export interface KeepingHost {
  readonly till: { readonly id: string; readonly name: string };
  readonly version: string;
  readonly pairing: TillPairing;
  serveTill(port: Port, till: PairedTill): Disposable;
}

export interface TillsServer {
  readonly port: number;
  close(): Promise<void>;
}

const CONNECTIONS_AT_MOST = 100;
const short = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
export const PairRequest = v.object({
  till: v.object({ id: short, name: short }),
  keeperNonce: short,
  tillNonce: short,
  proof: short,
});

/** Lets other tills in over the local network: TLS, and then only who has a key, or proves to know the code. */
export async function serveTills(
  host: KeepingHost,
  identity: KeeperIdentity,
  listen: { readonly port: number; readonly address?: string },
): Promise<TillsServer> {
  const { key, certificate } = identity;
  const server = createServer(
    { key, cert: certificate, minVersion: 'TLSv1.2' },
    getRequestListener(routes(host, identity).fetch),
  );
  server.requestTimeout = 10_000;
  server.maxConnections = CONNECTIONS_AT_MOST;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: 2 * MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
  });
  const open = new Map<WebSocket, string>();

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    void admit(host, request).then(
      (till) => {
        if (!till) return socket.end(refused('401 Unauthorized'));
        sockets.handleUpgrade(request, socket, head, (opened) => {
          open.set(opened, till.id);
          keepAlive(opened);
          const serving = host.serveTill(webSocketPort(opened), till);
          opened.once('close', () => {
            open.delete(opened);
            serving.dispose();
          });
        });
      },
      // The books cannot be read just now: whether it may come in is not known.
      () => socket.end(refused('503 Service Unavailable')),
    );
  });
  const forgetting = host.pairing.onForgotten((id) => {
    for (const [socket, till] of open) if (till === id) socket.close(4401, 'forgotten');
  });

  await listening(server, listen);
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      forgetting.dispose();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of open.keys()) socket.close(1001);
      setTimeout(() => {
        for (const socket of open.keys()) socket.terminate();
        server.closeAllConnections();
      }, 200).unref();
      server.closeIdleConnections();
      await closed;
    },
  };
}

function routes(host: KeepingHost, { fingerprint }: KeeperIdentity): Hono {
  const app = new Hono();
  const nonces = new NonceDesk(() => randomBytes(16).toString('base64url'));
  const { pairing } = host;
  app.get('/till/hello', (context) =>
    context.json({ keeper: host.till, version: host.version, nonce: nonces.issue() }),
  );
  app.post('/till/pair', bodyLimit({ maxSize: 10_000 }), async (context) => {
    const said = v.safeParse(PairRequest, await context.req.json().catch(() => undefined));
    if (!said.success) return context.json({ code: 'bad-request' }, 400);
    const { till, keeperNonce, tillNonce, proof } = said.output;
    const code = pairing.current();
    if (!nonces.take(keeperNonce) || code === undefined) return context.json({ code: 'no-code' }, 403);
    const talk = { fingerprint, keeperNonce, tillNonce, till: till.id };
    if (!sameProof(proof, await pairingProof('till', code, talk))) {
      pairing.wrong();
      return context.json({ code: pairing.current() ? 'wrong-code' : 'code-ended' }, 403);
    }
    // Two may have known it: the first one used it up.
    if (pairing.current() !== code) return context.json({ code: 'no-code' }, 403);
    const key = await pairing.pair(till);
    return context.json({ keeper: host.till, key, proof: await pairingProof('keeper', code, talk) });
  });
  app.onError((_error, context) => context.json({ code: 'fault' }, 500));
  return app;
}

/** `Bearer <till id>.<key>` */
async function admit(host: KeepingHost, { url, headers }: IncomingMessage): Promise<PairedTill | undefined> {
  const match = /^Bearer ([^.]{1,200})\.([\w-]{1,200})$/.exec(headers.authorization ?? '');
  if (url !== '/till' || !match) return undefined;
  return host.pairing.recognise(match[1]!, match[2]!);
}

function refused(status: string): string {
  return `HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`;
}

function listening(server: Server, { port, address }: { port: number; address?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFault(error, port, address)));
    server.listen({ port, ...(address === undefined ? {} : { host: address }) }, () => resolve());
  });
}

function listenFault(error: NodeJS.ErrnoException, port: number, address: string | undefined): Error {
  if (error.code === 'EADDRINUSE' || error.code === 'EACCES') {
    const message = `Port ${port} is not free, so other tills cannot come in. Close the program that has it, or choose another port.`;
    return new Fault({ code: 'port-in-use', message }, { cause: error });
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    const message = `This computer does not have the address ${address} just now, so other tills cannot come in. Check its network, or start it with another --lan-address.`;
    return new Fault({ code: 'address-missing', message }, { cause: error });
  }
  return error;
}
