import {
  type Approval,
  type CallContext,
  type CallReply,
  isRefusal,
  newId,
  type Peer,
  type Refusal,
  type SignIn,
  toFaultData,
} from '@counterpart/sdk';
import type { Clock, DatabaseChanged, Logger, Till, Timers } from '@counterpart/sdk/node';
import type { AuditEntry } from '../audit/audit.ts';
import type { Random } from '../clock/random.ts';
import { callScope } from '../contracts/call-scope.ts';
import type { Store } from '../database/store.ts';
import { resyncOf } from '../events/merge-changes.ts';
import type { ApprovalRequest } from '../identity/approvals.ts';
import type { Violation } from '../invariants/verify-books.ts';
import type { LiveQuestion } from '../live/live-question.ts';
import type { LiveSubscription } from '../live/live-scheduler.ts';
import { noteReads } from '../live/read-tracker.ts';
import { HOST_VERSION } from '../version.ts';
import type { BooksElsewhere } from './books.ts';
import type { KeeperLine } from './keeper-line.ts';
import { KeeperStore } from './keeper-store.ts';
import { KeeperTicks } from './keeper-ticks.ts';
import { KnownSignIns } from './known-sign-ins.ts';
import { LinkCalls } from './link-calls.ts';
import { awayFrom, LinkConnection } from './link-connection.ts';
import { keeperAway, olderBooks } from './link-faults.ts';
import { LinkMonitor } from './link-monitor.ts';
import {
  type KeeperFunctions,
  LINK_VERSION,
  type LinkCall,
  type LinkWelcome,
  type ToldAt,
} from './link-protocol.ts';
import { LinkSubscriptions } from './link-subscriptions.ts';
import type { OutlineData } from './outline.ts';
import { type BooksVersion, isOlder, SeenBooks } from './seen-books.ts';
import { OUTLINE_TABLES } from './store-outline.ts';

export interface KeeperLinkServices {
  readonly line: KeeperLine;
  readonly till: Till;
  readonly tillStore: Store;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: Random;
  readonly logger: Logger;
}

/** A till's end of the line to the computer that keeps its books. */
export class KeeperLink implements BooksElsewhere {
  readonly here = false;
  /** What stands in for the shop's file here. */
  readonly store: KeeperStore;
  readonly outline: SeenBooks;
  readonly line: KeeperLine;
  readonly #services: KeeperLinkServices;
  readonly #connection: LinkConnection;
  readonly #calls: LinkCalls;
  readonly #subscriptions = new LinkSubscriptions();
  readonly #signIns = new KnownSignIns();
  /** What the keeper gave for each approval. */
  readonly #proofs = new WeakMap<Approval, string>();
  readonly #monitor: LinkMonitor;
  readonly #run = newId();
  /** The keeper's clock minus this one, ms. */
  #offset = 0;
  readonly #ticks: KeeperTicks;

  constructor(services: KeeperLinkServices) {
    const { line, till, tillStore, clock, timers, random, logger } = services;
    this.#services = services;
    this.line = line;
    this.#calls = new LinkCalls(line.name, timers);
    this.#ticks = new KeeperTicks(timers);
    this.outline = new SeenBooks(tillStore, () => keeperAway(this.#reason()));
    this.#monitor = new LinkMonitor(till.id, () => this.trouble);
    this.store = new KeeperStore(this.#monitor, logger, timers, () => this.outline.version);
    this.#connection = new LinkConnection({
      line,
      clock,
      timers,
      random,
      hello: () => ({
        protocol: LINK_VERSION,
        till: { id: till.id, name: till.name },
        version: HOST_VERSION,
        run: this.#run,
        ...this.outline.version,
      }),
      functions: {
        live: (subscription, reply) => this.#subscriptions.push(subscription, reply),
        outline: (outline) => void this.#see(this.outline.version, outline),
        changed: (change, at) => this.#heard(change, at),
        heard: () => {},
      },
      welcome: (welcome, sentAt, receivedAt) => this.#welcome(welcome, sentAt, receivedAt),
    });
    this.#connection.onChange(() => this.#turned());
  }

  /** Returns when the keeper answered, or did not: then the till starts without it and goes on trying. */
  async start(): Promise<void> {
    await this.outline.load();
    await this.#connection.start();
  }

  /** The till ends: nobody waits any longer for a keeper that is not there. */
  hangUp(): void {
    if (!this.#connection.peer) this.#calls.end();
  }

  async stop(): Promise<void> {
    this.#connection.stop();
    this.#calls.end();
    await this.store.close();
  }

  /** Why the keeper cannot be asked just now, in a sentence; null when it can. */
  get trouble(): string | null {
    return this.#connection.peer ? null : this.#reason();
  }

  /** The keeper is there and does not know this till any more. */
  get isUnpaired(): boolean {
    return this.#connection.refusal === 'not-paired';
  }

  get since(): number | null {
    return this.#connection.since;
  }

  /** The keeper's clock minus this till's, ms. */
  get clockOffset_ms(): number {
    return this.#offset;
  }

  async call(method: string, input: unknown, context: CallContext): Promise<unknown> {
    const approval = context.approval && this.#proofs.get(context.approval);
    const call = { ...this.#inNameOf(method, context), input, ...(approval && { approval }) };
    const { result, tables } = await this.#calls.call(call, this.#reason());
    noteReads(tables);
    return result;
  }

  subscribe(question: LiveQuestion, push: (reply: CallReply) => void, visible: boolean): LiveSubscription {
    const { method, input, user, origin, locale } = question;
    const ask = () => ({ method, input, as: this.#signIns.proofOf(user), origin, locale });
    return this.#subscriptions.add(ask, push, visible, () => ({
      fault: toFaultData(keeperAway(this.#reason())),
    }));
  }

  async record(entry: AuditEntry): Promise<void> {
    const context = callScope.getStore()?.context;
    await this.#present().ask('record', entry, {
      method: callScope.getStore()?.method ?? '',
      as: this.#signIns.proofOf(context?.user ?? null),
      origin: context?.origin ?? 'host',
      locale: context?.locale ?? 'en',
    });
  }

  verify(): Promise<readonly Violation[]> {
    return this.#present().ask('verify');
  }

  async signIn(pin: string): Promise<SignIn | Refusal> {
    const signIn = await this.#present().ask('signIn', pin);
    return isRefusal(signIn) ? signIn : this.#signIns.remember(signIn);
  }

  async resume(secret: string): Promise<SignIn | null> {
    const peer = this.#connection.peer;
    if (!peer) return this.#signIns.bySecret(secret) ?? null;
    const signIn = await peer.ask('resume', secret);
    if (signIn) return this.#signIns.remember(signIn);
    const before = this.#signIns.bySecret(secret);
    if (before) this.#signIns.forget(before);
    return null;
  }

  async signInAsOwner(person: string | undefined): Promise<SignIn> {
    const signIn = await this.#present().ask('signInAsOwner', person);
    return this.#signIns.rememberForOwner(signIn, person);
  }

  async signOut(signIn: SignIn): Promise<void> {
    this.#signIns.forget(signIn);
    // Without the keeper the secret ends by its age.
    await this.#connection.peer?.ask('signOut', signIn).catch(() => {});
  }

  async approve(pin: string, { method, context }: ApprovalRequest): Promise<Approval> {
    const given = await this.#present().ask('approve', pin, this.#inNameOf(method, context));
    const approval = { user: given.user };
    this.#proofs.set(approval, given.proof);
    return approval;
  }

  #inNameOf(method: string, { user, origin, locale, requestId }: CallContext): Omit<LinkCall, 'input'> {
    const as = this.#signIns.proofOf(user);
    return { method, as, origin, locale, ...(requestId === '' ? {} : { requestId }) };
  }

  async #welcome(welcome: LinkWelcome, sentAt: number, receivedAt: number): Promise<void> {
    if (isOlder(welcome, this.outline.version)) throw olderBooks(this.line.name);
    const halfway = this.#services.clock.now() - (receivedAt - sentAt) / 2;
    this.#offset = Math.round(welcome.now - halfway);
    this.#ticks.learn(welcome.ticks, sentAt, receivedAt);
    this.#monitor.startAt(welcome.seq);
    await this.#see(welcome, welcome.outline);
  }

  async #see(books: BooksVersion, outline: OutlineData): Promise<void> {
    try {
      await this.outline.see(books, outline);
    } catch (error) {
      this.#services.logger.error('What the keeper tells of the shop could not be kept.', { error });
    }
    this.store.events.publish('database_changed', this.#resync(OUTLINE_TABLES));
  }

  #turned(): void {
    const peer: Peer<KeeperFunctions> | undefined = this.#connection.peer;
    if (peer) {
      this.#calls.connected(peer);
      this.#subscriptions.connected(peer);
      // Whatever was committed meanwhile was not heard of.
      this.store.events.publish('database_changed', this.#resync(this.store.knownTables));
      this.#services.logger.info(`Connected to ${this.line.name}, which keeps the books.`);
    } else {
      this.#calls.away();
      this.#subscriptions.away();
      this.#services.logger.warn(this.#reason());
    }
    this.store.turned(peer !== undefined);
  }

  #heard(change: DatabaseChanged, { age_ms, ticks }: ToldAt): void {
    const delay = (age_ms ?? 0) + this.#ticks.since(ticks);
    this.#monitor.saw(change, age_ms !== null && this.#ticks.isFresh ? Math.round(delay) : null);
    if (!this.#ticks.isFresh) void this.#learnTicks();
    const committedAt = this.#services.clock.now() - Math.round(delay);
    this.store.events.publish('database_changed', { ...change, committedAt });
  }

  async #learnTicks(): Promise<void> {
    const { timers } = this.#services;
    const askedAt = timers.now();
    const ticks = await this.#connection.peer?.ask('ticks').catch(() => undefined);
    if (ticks !== undefined) this.#ticks.learn(ticks, askedAt, timers.now());
  }

  #resync(tables: readonly string[]): DatabaseChanged {
    return resyncOf(tables, this.#monitor.status().seq, this.#services.clock.now());
  }

  #present(): Peer<KeeperFunctions> {
    const { peer } = this.#connection;
    if (peer) return peer;
    throw keeperAway(this.#reason());
  }

  #reason(): string {
    return this.#connection.trouble ?? awayFrom(this.line);
  }
}
