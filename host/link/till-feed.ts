import { type CallReply, type Peer, toFaultData } from '@counterpart/sdk';
import type { DatabaseChanged } from '@counterpart/sdk/node';
import { mergeChanges } from '../events/merge-changes.ts';
import type { FollowerFunctions, ToldAt } from './link-protocol.ts';

/** So many changes are on their way to a till at most: what a line of 300 kbit/s gets through in a quarter of a second. */
const ON_THE_WAY = 4;
/** After so many the till is asked whether it has heard them: not after each, that would be a message more for each. */
const ASKED_AFTER = 2;

interface Held {
  readonly change: DatabaseChanged;
  /** Of the first that waits: so old is what the till hears late. */
  readonly at: ToldAt;
}

/**
 * What the keeper tells one till, no faster than the till hears it. The answers to a till's own calls come over the same
 * line: behind news without end they would come later and later. What waits melts into one change, "read these again",
 * and of a live query only its newest answer is sent.
 */
export class TillFeed {
  readonly #peer: Peer<FollowerFunctions>;
  #onTheWay = 0;
  #held: Held | undefined;
  /** The newest answer of each live query whose last one is on its way; null when there is no newer one. */
  readonly #answers = new Map<number, CallReply | null>();

  constructor(peer: Peer<FollowerFunctions>) {
    this.#peer = peer;
  }

  changed(change: DatabaseChanged, at: ToldAt): void {
    if (this.#onTheWay < ON_THE_WAY) return this.#tell(change, at);
    this.#held = this.#held
      ? { change: mergeChanges([this.#held.change, change]), at: this.#held.at }
      : { change, at };
  }

  live(subscription: number, answer: CallReply): void {
    if (this.#answers.has(subscription)) this.#answers.set(subscription, answer);
    else void this.#answer(subscription, answer);
  }

  #tell(change: DatabaseChanged, at: ToldAt): void {
    this.#peer.tell('changed', change, at);
    this.#onTheWay += 1;
    if (this.#onTheWay % ASKED_AFTER === 0) void this.#heard();
  }

  /** Messages keep their order: what answers this has heard all before it. */
  async #heard(): Promise<void> {
    try {
      await this.#peer.ask('heard');
    } catch {
      // The connection is lost, and the next one reads everything again.
      return;
    }
    this.#onTheWay -= ASKED_AFTER;
    const held = this.#held;
    this.#held = undefined;
    if (held) this.#tell(held.change, held.at);
  }

  async #answer(subscription: number, answer: CallReply): Promise<void> {
    this.#answers.set(subscription, null);
    try {
      await this.#peer.ask('live', subscription, answer);
    } catch (error) {
      // It was too large to be sent; or the connection is lost, and then this goes nowhere, either.
      this.#peer.tell('live', subscription, { fault: toFaultData(error) });
    }
    const newer = this.#answers.get(subscription);
    this.#answers.delete(subscription);
    if (newer) void this.#answer(subscription, newer);
  }
}
