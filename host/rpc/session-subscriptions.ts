import {
  type CallReply,
  type Disposable,
  isLargerThan,
  MAX_MESSAGE_BYTES,
  type SubscribeRequest,
} from '@counterpart/sdk';
import type { LiveQueries } from '../live/live-queries.ts';
import type { LiveSubscription } from '../live/live-scheduler.ts';
import type { SessionUser } from './session-calls.ts';

const AT_MOST = 500;

interface Entry {
  request: SubscribeRequest;
  live: LiveSubscription;
}

/** The live queries of one session, asked in the name of whoever is signed in there. */
export class SessionSubscriptions implements Disposable {
  readonly #live: Pick<LiveQueries, 'subscribe'>;
  readonly #push: (subscription: number, reply: CallReply) => void;
  readonly #entries = new Map<number, Entry>();
  #who: SessionUser;

  constructor(
    live: Pick<LiveQueries, 'subscribe'>,
    who: SessionUser,
    push: (subscription: number, reply: CallReply) => void,
  ) {
    this.#live = live;
    this.#who = who;
    this.#push = push;
  }

  add(request: SubscribeRequest): void {
    this.remove(request.subscription);
    if (this.#entries.size >= AT_MOST) return this.#push(request.subscription, tooMany);
    this.#entries.set(request.subscription, { request, live: this.#subscribe(request) });
  }

  remove(subscription: number): void {
    this.#entries.get(subscription)?.live.dispose();
    this.#entries.delete(subscription);
  }

  setVisible(subscription: number, visible: boolean): void {
    const entry = this.#entries.get(subscription);
    if (!entry) return;
    entry.request = { ...entry.request, visible };
    entry.live.setVisible(visible);
  }

  /** Everything is asked anew for somebody else. */
  setUser(who: SessionUser): void {
    this.#who = who;
    for (const entry of this.#entries.values()) {
      entry.live.dispose();
      entry.live = this.#subscribe(entry.request);
    }
  }

  dispose(): void {
    for (const { live } of this.#entries.values()) live.dispose();
    this.#entries.clear();
  }

  #subscribe({ subscription, method, input, visible }: SubscribeRequest): LiveSubscription {
    const push = (reply: CallReply) =>
      this.#push(subscription, isLargerThan(reply, MAX_MESSAGE_BYTES - 1024) ? tooLarge : reply);
    return this.#live.subscribe({ method, input, ...this.#who }, push, visible);
  }
}

const tooMany: CallReply = {
  fault: {
    code: 'too-many-subscriptions',
    message: `More than ${AT_MOST} live queries are open here. Close some views, or reload the page.`,
  },
};
const tooLarge: CallReply = {
  fault: {
    code: 'message-too-large',
    message: 'The result is too large to be shown at once. Narrow the search.',
  },
};
