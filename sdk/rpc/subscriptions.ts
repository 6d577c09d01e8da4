import type { Ask } from '../contracts/client.ts';
import type { Peer } from './peer.ts';
import type { CallReply, HostFunctions } from './protocol.ts';
import type { ResultObserver, Subscription } from './session.ts';

interface Entry {
  readonly ask: Ask<unknown>;
  readonly observer: ResultObserver<unknown>;
  visible: boolean;
}

/** What this session is subscribed to; every new connection is asked for all of it. */
export class Subscriptions {
  readonly #entries = new Map<number, Entry>();
  #last = 0;
  #peer: Peer<HostFunctions> | undefined;

  add<T>(ask: Ask<T>, observer: ResultObserver<T>, visible: boolean): Subscription {
    const subscription = ++this.#last;
    const entry: Entry = { ask, observer: observer as ResultObserver<unknown>, visible };
    this.#entries.set(subscription, entry);
    if (this.#peer) this.#subscribe(subscription, entry, this.#peer);
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

  connected(peer: Peer<HostFunctions>): void {
    this.#peer = peer;
    for (const [subscription, entry] of this.#entries) this.#subscribe(subscription, entry, peer);
  }

  away(): void {
    this.#peer = undefined;
  }

  /** An answer of the host. One for a subscription that ended meanwhile is dropped. */
  update(subscription: number, reply: CallReply): void {
    const observer = this.#entries.get(subscription)?.observer;
    if (!observer) return;
    if ('fault' in reply) observer.fault(reply.fault);
    else observer.next(reply.result);
  }

  #subscribe(subscription: number, { ask, visible }: Entry, peer: Peer<HostFunctions>): void {
    peer.tell('subscribe', { subscription, method: ask.method, input: ask.input, visible });
  }
}
