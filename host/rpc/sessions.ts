import { type Disposable, DisposableStore, type Port, toDisposable } from '@counterpart/sdk';
import { Till, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { LiveQueries } from '../live/live-queries.ts';
import { HostVersion } from './host-version.ts';
import type { SessionSecrets } from './secrets.ts';
import { serveSession } from './serve-session.ts';
import { SessionCalls } from './session-calls.ts';
import type { SessionServices } from './session-services.ts';
import { SignIns } from './sign-ins.ts';

/** Every session of this host; they end with it. */
@injectable()
export class Sessions implements HostPart {
  readonly #services: SessionServices;
  readonly #open = new DisposableStore();

  constructor(
    @inject(SessionCalls) calls: SessionCalls,
    @inject(SignIns) signIns: SignIns,
    @inject(LiveQueries) live: LiveQueries,
    @inject(ShopStore) { events }: ShopStore,
    @inject(Till) till: Till,
    @inject(HostVersion) version: HostVersion,
    @inject(Timers) timers: Timers,
  ) {
    this.#services = { calls, signIns, live, events, till, version, timers };
  }

  start(): Disposable {
    return this.#open;
  }

  /** How many are open just now. */
  get size(): number {
    return this.#open.size;
  }

  serve(port: Port, secrets: SessionSecrets): Disposable {
    const session = serveSession(port, this.#services, secrets);
    const registered = toDisposable(() => {
      this.#open.release(registered);
      session.dispose();
    });
    this.#open.add(registered);
    port.onClose(() => registered.dispose());
    return registered;
  }
}
