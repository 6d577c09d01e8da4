import { connectSession, createPortPair, isRefusal, type Session } from '@counterpart/sdk';
import type { Host } from '@counterpart/host';

const SECRETS = { token: 'bench-token', ownerKey: 'bench-owner' };

/** A session over the host's own port, signed in with a PIN as a cashier would be. */
export async function signedInSession(host: Host, pin: string): Promise<Session> {
  const [near, far] = createPortPair();
  host.serve(far, SECRETS);
  const session = connectSession({ open: async () => near, hello: () => ({ token: SECRETS.token }) });
  await session.connected;
  const signedIn = await session.signIn(pin);
  if (isRefusal(signedIn)) throw new Error(signedIn.message);
  return session;
}
