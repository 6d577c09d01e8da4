import { connectSession, createPortPair, type Port, type Session } from '@counterpart/sdk';
import {
  enterTill,
  newSecret,
  openHost,
  originOf,
  type RunningTill,
  type TillFolder,
  type TillOptions,
  webSocketPort,
} from '@counterpart/server';
import { WebSocket } from 'ws';

export interface OpenSession {
  readonly session: Session;
  close(): Promise<void>;
}

/**
 * A session with the rights of the owner, or of `user`: with the till that runs on the folder, else with a host of
 * this process for as long as the session is open. Either way it is the same conversation.
 */
export async function openSession(
  folder: TillFolder,
  options: TillOptions,
  user: string | undefined,
): Promise<OpenSession> {
  const entered = await enterTill(folder);
  if ('running' in entered) {
    const { ownerKey } = entered.running;
    const session = connect(() => openSocket(entered.running), ownerKey, user);
    return settle({ session, close: async () => session.dispose() });
  }
  const { lock } = entered;
  try {
    const host = await openHost(folder, options);
    const ownerKey = newSecret();
    const [near, far] = createPortPair();
    const serving = host.serve(far, { token: newSecret(), ownerKey });
    const session = connect(async () => near, ownerKey, user);
    return await settle({
      session,
      async close() {
        session.dispose();
        serving.dispose();
        await host.stop();
        lock.release();
      },
    });
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function settle(open: OpenSession): Promise<OpenSession> {
  try {
    await open.session.connected;
    return open;
  } catch (error) {
    await open.close();
    throw error;
  }
}

function connect(open: () => Promise<Port>, token: string, user: string | undefined): Session {
  return connectSession({ open, hello: () => ({ token, ...(user === undefined ? {} : { actAs: user }) }) });
}

function openSocket(running: RunningTill): Promise<Port> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${originOf(running).replace('http', 'ws')}/rpc`);
    const port = webSocketPort(socket);
    socket.once('open', () => resolve(port));
    socket.once('error', reject);
  });
}
