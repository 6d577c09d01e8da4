import {
  type CallReply,
  createPeer,
  type Disposable,
  DisposableStore,
  Fault,
  type FaultData,
  type Peer,
  type Port,
  toDisposable,
  toFaultData,
  v,
  withDeadline,
} from '@counterpart/sdk';
import type { DatabaseChanged, Till, Timers } from '@counterpart/sdk/node';
import type { ShopStore } from '../database/store.ts';
import type { LiveQueries } from '../live/live-queries.ts';
import type { LiveSubscription } from '../live/live-scheduler.ts';
import { HOST_VERSION } from '../version.ts';
import type { KeeperDesk } from './keeper-desk.ts';
import { olderBooks, otherProtocol, otherTill, tillTwice } from './link-faults.ts';
import {
  type FollowerFunctions,
  type KeeperFunctions,
  LINK_VERSION,
  type LinkHello,
  type LinkSubscribe,
  type LinkWelcome,
} from './link-protocol.ts';
import {
  LinkApproveSchema,
  LinkCallSchema,
  LinkHelloSchema,
  LinkSubscribeSchema,
  LinkVersionSchema,
} from './link-schemas.ts';
import { isOlder } from './seen-books.ts';
import { OUTLINE_TABLES } from './store-outline.ts';
import { TillFeed } from './till-feed.ts';
import type { PairedTill } from './till-pairing.ts';

export interface KeeperEndServices {
  readonly desk: KeeperDesk;
  readonly store: ShopStore;
  readonly live: LiveQueries;
  readonly keeper: Till;
  readonly timers: Timers;
  /** The till said hello. False when it is here already, from another computer. */
  admit(end: KeeperEnd): Promise<boolean>;
}

const HELLO_WITHIN_MS = 5000;
/** Who is there answers in a fraction of it; a till that comes back from a cut waits for it. */
const ANSWERS_WITHIN_MS = 1000;
const IN_FLIGHT_AT_MOST = 512;
const SUBSCRIPTIONS_AT_MOST = 1000;

/** The keeper's end of the line to one till. Nothing is answered before a hello that fits. */
export class KeeperEnd implements Disposable {
  readonly #services: KeeperEndServices;
  #till: PairedTill;
  readonly #peer: Peer<FollowerFunctions>;
  readonly #feed: TillFeed;
  readonly #owned = new DisposableStore();
  readonly #subscriptions = new Map<number, LiveSubscription>();
  readonly #impatience: Disposable;
  #version = '';
  #run = '';
  #welcomed = false;
  #isEnded = false;
  #inFlight = 0;
  /** Changes go out in their order, an outline before the change that made it so. */
  #telling: Promise<void> = Promise.resolve();

  constructor(port: Port, till: PairedTill, services: KeeperEndServices) {
    this.#services = services;
    this.#till = till;
    this.#owned.add(toDisposable(() => port.close()));
    this.#peer = this.#owned.add(createPeer<FollowerFunctions, KeeperFunctions>(port, this.#functions()));
    this.#feed = new TillFeed(this.#peer);
    this.#impatience = this.#owned.add(services.timers.after(HELLO_WITHIN_MS, () => this.dispose()));
    this.#owned.add(
      toDisposable(() => {
        for (const subscription of this.#subscriptions.values()) subscription.dispose();
        this.#subscriptions.clear();
      }),
    );
  }

  /** As it calls itself now. */
  get till(): PairedTill {
    return this.#till;
  }

  /** The till's version of the product. */
  get version(): string {
    return this.#version;
  }

  /** Which start of the till it is. */
  get run(): string {
    return this.#run;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Whether somebody is still at the other end. */
  answers(): Promise<boolean> {
    const { timers } = this.#services;
    return withDeadline(this.#peer.ask('heard'), ANSWERS_WITHIN_MS, { timers }).then(
      () => true,
      () => false,
    );
  }

  dispose(): void {
    this.#isEnded = true;
    this.#owned.dispose();
  }

  #functions(): KeeperFunctions {
    const { desk, timers } = this.#services;
    const ready = () => this.#checkWelcomed();
    return {
      hello: (hello) => this.#hello(hello),
      ticks: async () => (ready(), timers.now()),
      signIn: async (pin) => (ready(), desk.people.signIn(String(pin), this.#till)),
      resume: async (secret) => (ready(), desk.people.resume(String(secret))),
      signInAsOwner: async (person) => (ready(), desk.people.signInAsOwner(person ?? undefined)),
      signOut: async (signIn) => (ready(), desk.people.signOut(signIn)),
      approve: async (pin, call) => {
        ready();
        if (!v.is(LinkApproveSchema, call)) throw new Fault(badRequest);
        return desk.people.approve(String(pin), call, this.#till);
      },
      call: async (call) => {
        ready();
        if (!v.is(LinkCallSchema, call)) return { fault: badRequest };
        if (this.#inFlight >= IN_FLIGHT_AT_MOST) return { fault: tooManyCalls };
        this.#inFlight += 1;
        try {
          return await desk.call(call, this.#till, () => !this.#isEnded);
        } finally {
          this.#inFlight -= 1;
        }
      },
      record: async (entry, call) => (ready(), desk.record(entry, call, this.#till)),
      verify: async () => (ready(), desk.verify()),
      subscribe: async (request) => (ready(), this.#subscribe(request)),
      unsubscribe: async (subscription) => this.#unsubscribe(subscription),
      setVisible: async (subscription, visible) =>
        this.#subscriptions.get(subscription)?.setVisible(visible === true),
    };
  }

  async #hello(hello: LinkHello): Promise<LinkWelcome | { readonly fault: FaultData }> {
    try {
      const { desk, store, keeper, timers } = this.#services;
      if (!v.is(LinkVersionSchema, hello) || this.#version !== '') return { fault: badRequest };
      if (hello.protocol !== LINK_VERSION) {
        throw otherProtocol({ protocol: LINK_VERSION, version: HOST_VERSION }, hello);
      }
      if (!v.is(LinkHelloSchema, hello)) return { fault: badRequest };
      if (hello.till.id !== this.#till.id) throw otherTill(hello.till.name);
      if (isOlder(store, hello)) throw olderBooks(keeper.name);
      [this.#version, this.#run] = [hello.version, hello.run];
      // A till may have been named anew since it was paired.
      this.#till = { id: hello.till.id, name: hello.till.name };
      if (!(await this.#services.admit(this))) throw tillTwice(hello.till.name);
      const { seq } = store.monitor.status();
      // From here on it hears of everything; the outline is read afterwards, so nothing falls between.
      this.#owned.add(store.events.on('database_changed', (change) => this.#tell(change)));
      const outline = await desk.outline();
      this.#welcomed = true;
      this.#impatience.dispose();
      const { id, name } = keeper;
      return {
        keeper: { id, name },
        version: HOST_VERSION,
        shopId: store.shopId,
        epoch: store.epoch,
        seq,
        now: desk.now(),
        ticks: timers.now(),
        outline,
      };
    } catch (error) {
      return { fault: toFaultData(error) };
    }
  }

  #tell(change: DatabaseChanged): void {
    const { desk, timers } = this.#services;
    const age_ms = change.origin === 'external' ? null : Math.max(0, desk.now() - change.committedAt);
    const at = { age_ms, ticks: timers.now() };
    const tell = () => this.#feed.changed(change, at);
    const tables = Object.keys(change.tables);
    if (tables.includes('core_person')) desk.people.doubt();
    const outlined = tables.some((table) => OUTLINE_TABLES.includes(table));
    if (!outlined) {
      this.#telling = this.#telling.then(tell);
      return;
    }
    this.#telling = this.#telling
      .then(async () => this.#peer.tell('outline', await desk.outline()))
      // The books cannot be read just now: they change again, or the connection does.
      .catch(() => {})
      .then(tell);
  }

  async #subscribe(request: LinkSubscribe): Promise<void> {
    if (!v.is(LinkSubscribeSchema, request)) return;
    const { subscription, method, input, visible } = request;
    this.#unsubscribe(subscription);
    const push = (reply: CallReply) => this.#feed.live(subscription, reply);
    if (this.#subscriptions.size >= SUBSCRIPTIONS_AT_MOST) return push({ fault: tooManyCalls });
    const who = await this.#services.desk.who(request, this.#till);
    this.#unsubscribe(subscription);
    this.#subscriptions.set(
      subscription,
      this.#services.live.subscribe({ method, input, ...who }, push, visible),
    );
  }

  #unsubscribe(subscription: number): void {
    this.#subscriptions.get(subscription)?.dispose();
    this.#subscriptions.delete(subscription);
  }

  #checkWelcomed(): void {
    if (!this.#welcomed) throw new Error('No hello came first.');
  }
}

const badRequest: FaultData = {
  code: 'bad-request',
  message: 'The computer that keeps the books did not understand this till. Bring both to the same version.',
};
const tooManyCalls: FaultData = {
  code: 'too-many-calls',
  message: 'This till asks for too much at once. Wait a moment, then try again.',
};
