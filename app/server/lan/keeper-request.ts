import { request } from 'node:https';
import type { TLSSocket } from 'node:tls';
import { Fault } from '@counterpart/sdk';
import { type KeeperAddress, showAddress } from './keeper-address.ts';

export interface KeeperReply {
  readonly status: number;
  readonly body: unknown;
  /** Of the certificate that was shown, SHA-256. */
  readonly fingerprint: string;
}

const PATIENCE_MS = 5000;
const LONGEST_REPLY = 100_000;

/** One request before there is any trust: who answers is proved afterwards, by the fingerprint. */
export function askKeeper(
  { host, port }: KeeperAddress,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
): Promise<KeeperReply> {
  return new Promise((resolve, reject) => {
    const away = (cause: unknown) => reject(notThere({ host, port }, cause));
    const headers = { 'content-type': 'application/json' };
    const asked = request(
      // A certificate signed by itself; its fingerprint is what counts. No kept connection: each shows it anew.
      { host, port, path, method, headers, rejectUnauthorized: false, agent: false, timeout: PATIENCE_MS },
      (response) => {
        const { fingerprint256: fingerprint } = (response.socket as TLSSocket).getPeerCertificate();
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
          if (text.length > LONGEST_REPLY) response.destroy(new Error('too long'));
        });
        response.on('error', away);
        response.on('end', () => {
          try {
            resolve({ status: response.statusCode ?? 0, body: JSON.parse(text) as unknown, fingerprint });
          } catch (error) {
            away(error);
          }
        });
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
    asked.on('error', away);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

export function notThere(address: KeeperAddress, cause?: unknown): Fault {
  return new Fault(
    {
      code: 'keeper-away',
      message: `Nothing that keeps the books of a shop answers at ${showAddress(address)}. Check the address, that Counterpart runs there and lets other tills in, and that both computers are on the same network.`,
    },
    { cause },
  );
}
