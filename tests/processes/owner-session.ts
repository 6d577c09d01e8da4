import { connectSession, type Session } from '@counterpart/sdk';
import { webSocketPort } from '@counterpart/server';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { StartedTill } from '../browser/harness/index.ts';

/** A session with the owner's key of a till that runs on `data`. */
export async function ownerSession(data: string, till: StartedTill): Promise<Session> {
  const { ownerKey } = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { ownerKey: string };
  const session = connectSession({
    open: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${till.origin.replace('http', 'ws')}/rpc`);
        const port = webSocketPort(socket);
        socket.once('open', () => resolve(port));
        socket.once('error', reject);
      }),
    hello: () => ({ token: ownerKey }),
  });
  await session.connected;
  return session;
}
