import {
  createPeer,
  type Disposable,
  DisposableStore,
  Fault,
  type FaultData,
  type Hello,
  type HostFunctions,
  isRefusal,
  type Peer,
  type Port,
  PROTOCOL_VERSION,
  type SessionFunctions,
  type SignIn,
  toDisposable,
  toFaultData,
  v,
  type Welcome,
} from '@counterpart/sdk';
import { filesKey, isSecret, type SessionSecrets } from './secrets.ts';
import type { SessionUser } from './session-calls.ts';
import type { SessionServices } from './session-services.ts';
import { SessionSubscriptions } from './session-subscriptions.ts';
import { CallRequestSchema, HelloSchema, SubscribeRequestSchema } from './wire-schemas.ts';

const HELLO_WITHIN_MS = 10_000;
const IN_FLIGHT_AT_MOST = 256;

/** The host's end of one session. Nothing is answered before a hello with a right token. */
export class HostSession implements Disposable {
  readonly #services: SessionServices;
  readonly #secrets: SessionSecrets;
  readonly #peer: Peer<SessionFunctions>;
  readonly #subscriptions: SessionSubscriptions;
  readonly #owned = new DisposableStore();
  readonly #impatience: Disposable;
  #greeted = false;
  #admitted = false;
  #isEnded = false;
  #who: SessionUser;
  #signIn: SignIn | null = null;
  #inFlight = 0;

  constructor(port: Port, services: SessionServices, secrets: SessionSecrets) {
    this.#services = services;
    this.#who = { user: null, locale: 'en', origin: 'ui', till: services.till };
    this.#secrets = secrets;
    this.#owned.add(toDisposable(() => port.close()));
    this.#peer = this.#owned.add(createPeer<SessionFunctions, HostFunctions>(port, this.#functions()));
    this.#subscriptions = this.#owned.add(
      new SessionSubscriptions(services.live, this.#who, (subscription, reply) =>
        this.#peer.tell('live', subscription, reply),
      ),
    );
    this.#impatience = this.#owned.add(services.timers.after(HELLO_WITHIN_MS, () => this.dispose()));
    this.#owned.add(port.onClose(() => this.dispose()));
  }

  dispose(): void {
    this.#isEnded = true;
    this.#owned.dispose();
  }

  #functions(): HostFunctions {
    return {
      hello: (hello) => this.#hello(hello),
      signIn: (pin) => this.#withPin(pin),
      signOut: () => this.#signOut(),
      call: async (request) => {
        this.#checkAdmitted();
        const known = v.safeParse(CallRequestSchema, request);
        if (!known.success) return { fault: badRequest };
        if (this.#inFlight >= IN_FLIGHT_AT_MOST) return { fault: tooManyCalls };
        this.#inFlight += 1;
        try {
          return await this.#services.calls.call(request, this.#who, () => !this.#isEnded);
        } finally {
          this.#inFlight -= 1;
        }
      },
      subscribe: async (request) => {
        this.#checkAdmitted();
        if (v.is(SubscribeRequestSchema, request)) this.#subscriptions.add(request);
      },
      unsubscribe: async (subscription) => this.#subscriptions.remove(subscription),
      setVisible: async (subscription, visible) =>
        this.#subscriptions.setVisible(subscription, visible === true),
    };
  }

  async #hello(hello: Hello): Promise<Welcome | { readonly fault: FaultData }> {
    try {
      const { owner } = this.#admit(hello);
      const { signIns, till, version } = this.#services;
      this.#who = { user: null, locale: hello.locale ?? 'en', origin: owner ? 'cli' : 'ui', till };
      const resumed = hello.resume ? await signIns.again(hello.resume) : null;
      this.#setSignIn(owner ? await signIns.asOwner(hello.actAs) : resumed);
      this.#admitted = true;
      this.#impatience.dispose();
      this.#listen();
      const files = `/files/${filesKey(this.#secrets)}`;
      return { till: { id: till.id, name: till.name }, version, files, signIn: this.#signIn };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }

  #admit(hello: Hello): { owner: boolean } {
    if (this.#greeted || !v.is(HelloSchema, hello)) throw new Fault(badRequest);
    this.#greeted = true;
    if (hello.protocol !== PROTOCOL_VERSION) throw new Fault(protocolMismatch);
    const owner = isSecret(hello.token, this.#secrets.ownerKey);
    if (!owner && !isSecret(hello.token, this.#secrets.token)) throw new Fault(notLetIn);
    return { owner };
  }

  async #withPin(pin: string) {
    this.#checkAdmitted();
    const signIn = await this.#services.signIns.withPin(String(pin), this.#services.till);
    if (!isRefusal(signIn)) {
      await this.#endSignIn();
      this.#setSignIn(signIn);
    }
    return signIn;
  }

  async #signOut(): Promise<void> {
    this.#checkAdmitted();
    await this.#endSignIn();
    this.#setSignIn(null);
  }

  async #endSignIn(): Promise<void> {
    if (this.#signIn) await this.#services.signIns.end(this.#signIn);
  }

  #setSignIn(signIn: SignIn | null): void {
    const before = this.#who.user;
    this.#signIn = signIn;
    this.#who = { ...this.#who, user: signIn?.user ?? null };
    const same = before?.id === signIn?.user.id && before?.role === signIn?.user.role;
    if (!same) this.#subscriptions.setUser(this.#who);
  }

  /** What the other end cannot see through its subscriptions. */
  #listen(): void {
    const { events } = this.#services;
    this.#owned.add(
      events.on('modules_changed', () => {
        this.#peer.tell('changed', 'modules');
        void this.#refreshRights();
      }),
    );
    this.#owned.add(events.on('shop_changed', () => this.#peer.tell('changed', 'shop')));
    this.#owned.add(
      events.on('database_changed', () => void this.#refreshRights(), { tables: ['core_person'] }),
    );
  }

  async #refreshRights(): Promise<void> {
    const before = this.#signIn;
    if (!before) return;
    // When the books cannot be read just now, the old rights stay a hint; every call is checked anyway.
    const now = await this.#services.signIns.refreshed(before).catch(() => before);
    if (this.#signIn !== before || JSON.stringify(now) === JSON.stringify(before)) return;
    // Whoever no longer works here is signed out for good, also should they work here again.
    if (now === null) await this.#services.signIns.end(before).catch(() => undefined);
    this.#setSignIn(now);
    this.#peer.tell('signedIn', now);
    this.#peer.tell('changed', 'identity');
  }

  #checkAdmitted(): void {
    if (!this.#admitted) throw new Fault(notLetIn);
  }
}

const notLetIn: FaultData = {
  code: 'not-let-in',
  message: 'This page was not let in. Open the address that the till printed when it started.',
};
const protocolMismatch: FaultData = {
  code: 'protocol-mismatch',
  message: 'This page belongs to another version of Counterpart. Reload it.',
};
const badRequest: FaultData = {
  code: 'bad-request',
  message: 'The till did not understand this message. Reload the page.',
};
const tooManyCalls: FaultData = {
  code: 'too-many-calls',
  message: `More than ${IN_FLIGHT_AT_MOST} calls are waiting for an answer here. Wait for some of them.`,
};
