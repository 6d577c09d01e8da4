import { type Disposable, Fault, type Peer, toFaultData } from '@counterpart/sdk';
import type { Timers } from '@counterpart/sdk/node';
import { keeperAway, keeperSilent } from './link-faults.ts';
import type { KeeperFunctions, LinkCall } from './link-protocol.ts';

export interface LinkAnswer {
  readonly result: unknown;
  /** The tables that a query read. */
  readonly tables: readonly string[];
}

interface Pending {
  readonly call: LinkCall;
  readonly resolve: (answer: LinkAnswer) => void;
  readonly reject: (error: unknown) => void;
  timer: Disposable | undefined;
}

/** How long a call whose connection was lost waits for the keeper to come back. */
const PATIENCE_MS = 8000;

/**
 * Calls to the keeper. One that was under way when the connection broke is sent again under the same request id, so
 * it happens once; one that is made while the keeper is away fails at once.
 */
export class LinkCalls {
  readonly #name: string;
  readonly #timers: Timers;
  readonly #pending = new Set<Pending>();
  #peer: Peer<KeeperFunctions> | undefined;

  constructor(name: string, timers: Timers) {
    this.#name = name;
    this.#timers = timers;
  }

  call(call: LinkCall, trouble: string): Promise<LinkAnswer> {
    const peer = this.#peer;
    if (!peer) return Promise.reject(keeperAway(trouble));
    return new Promise((resolve, reject) => {
      const pending: Pending = { call, resolve, reject, timer: undefined };
      this.#pending.add(pending);
      this.#send(pending, peer);
    });
  }

  connected(peer: Peer<KeeperFunctions>): void {
    this.#peer = peer;
    for (const pending of this.#pending) {
      pending.timer?.dispose();
      this.#send(pending, peer);
    }
  }

  away(): void {
    this.#peer = undefined;
    for (const pending of this.#pending) {
      pending.timer?.dispose();
      const late = () => this.#reject(pending, keeperSilent(this.#name));
      pending.timer = this.#timers.after(PATIENCE_MS, late);
    }
  }

  /** Nothing waits any longer: the till ends. */
  end(): void {
    this.#peer = undefined;
    for (const pending of this.#pending) this.#reject(pending, keeperSilent(this.#name));
  }

  #send(pending: Pending, peer: Peer<KeeperFunctions>): void {
    peer.ask('call', pending.call).then(
      (reply) => {
        if ('fault' in reply) return this.#reject(pending, new Fault(reply.fault));
        pending.timer?.dispose();
        const { result, tables = [] } = reply;
        if (this.#pending.delete(pending)) pending.resolve({ result, tables });
      },
      (error: unknown) => {
        // Lost with its connection: the next one gets it. Anything else is this call's own fault.
        if (toFaultData(error).code !== 'disconnected') this.#reject(pending, error);
      },
    );
  }

  #reject(pending: Pending, error: unknown): void {
    pending.timer?.dispose();
    if (this.#pending.delete(pending)) pending.reject(error);
  }
}
