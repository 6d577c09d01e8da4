import type { Disposable, Port } from '@counterpart/sdk';
import { HostSession } from './host-session.ts';
import type { SessionSecrets } from './secrets.ts';
import type { SessionServices } from './session-services.ts';

/** Serves one client over `port` until the port closes or the result is disposed; then nothing of it is left. */
export function serveSession(port: Port, services: SessionServices, secrets: SessionSecrets): Disposable {
  return new HostSession(port, services, secrets);
}
