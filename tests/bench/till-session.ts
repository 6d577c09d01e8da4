import { connectSession, isRefusal, type Session } from '@counterpart/sdk';
import { webSocketPort } from '@counterpart/server';
import { WebSocket } from 'ws';
import type { StartedTill } from '../browser/harness/start-till.ts';

/** A session with a till in another process, signed in with a PIN. */
export async function tillSession(till: StartedTill, pin: string): Promise<Session> {
  const session = connectSession({
    open: () =>
      new Promise((resolve, reject) => {
        const socket = new WebSocket(`${till.origin.replace('http', 'ws')}/rpc`);
        const port = webSocketPort(socket);
        socket.once('open', () => resolve(port));
        socket.once('error', reject);
      }),
    hello: () => ({ token: till.token }),
  });
  await session.connected;
  const signedIn = await session.signIn(pin);
  if (isRefusal(signedIn)) throw new Error(signedIn.message);
  return session;
}
