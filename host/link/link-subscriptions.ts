import type { CallReply, Peer } from '@counterpart/sdk';
import type { LiveSubscription } from '../live/live-scheduler.ts';
import type { KeeperFunctions, LinkSubscribe } from './link-protocol.ts';

type Question = Omit<LinkSubscribe, 'subscription' | 'visible'>;

interface Entry {
  /** Whose secret it is asked with may change, so it is made anew for each connection. */
  readonly question: () => Question;
  readonly push: (reply: CallReply) => void;
  visible: boolean;
}

/** Live queries that the keeper answers; every new connection is asked for all of them. */
export class LinkSubscriptions {
  readonly #entries = new Map<number, Entry>();
  #last = 0;
  #peer: Peer<KeeperFunctions> | undefined;

  /** How many there are. */
  get size(): number {
    return this.#entries.size;
  }

  /** `away` is the answer while there is nobody to ask. */
  add(
    question: () => Question,
    push: (reply: CallReply) => void,
    visible: boolean,
    away: () => CallReply,
  ): LiveSubscription {
    const subscription = ++this.#last;
    const entry: Entry = { question, push, visible };
    this.#entries.set(subscription, entry);
    if (this.#peer) subscribe(this.#peer, subscription, entry);
    // Not within the call that subscribes: nobody is listening yet.
    else queueMicrotask(() => this.#entries.has(subscription) && !this.#peer && push(away()));
    return {
      setVisible: (next) => {
        if (entry.visible === next) return;
        entry.visible = next;
        if (this.#entries.has(subscription)) this.#peer?.tell('setVisible', subscription, next);
      },
      dispose: () => {
        if (this.#entries.delete(subscription)) this.#peer?.tell('unsubscribe', subscription);
      },
    };
  }

  push(subscription: number, reply: CallReply): void {
    this.#entries.get(subscription)?.push(reply);
  }

  connected(peer: Peer<KeeperFunctions>): void {
    this.#peer = peer;
    for (const [subscription, entry] of this.#entries) subscribe(peer, subscription, entry);
  }

  away(): void {
    this.#peer = undefined;
  }
}

function subscribe(peer: Peer<KeeperFunctions>, subscription: number, entry: Entry): void {
  const { question, visible } = entry;
  // Lost with its connection: the next one is asked again.
  peer.ask('subscribe', { ...question(), subscription, visible }).catch(() => {});
}
