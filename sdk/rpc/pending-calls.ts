import { Fault, type FaultData, toFaultData } from '../errors/fault.ts';
import type { Disposable } from '../lifecycle/disposable.ts';
import type { Timers } from '../lifecycle/timers.ts';
import type { Peer } from './peer.ts';
import type { CallReply, CallRequest, HostFunctions } from './protocol.ts';

interface Pending {
  readonly request: CallRequest;
  readonly resolve: (result: unknown) => void;
  readonly reject: (fault: Fault) => void;
  timer: Disposable | undefined;
}

/** Calls without an answer yet. They outlive a connection: the next one gets them again under the same request id. */
export class PendingCalls {
  readonly #pending = new Set<Pending>();
  readonly #patience: number;
  readonly #timers: Timers;
  #peer: Peer<HostFunctions> | undefined;
  #ended: FaultData | undefined;

  constructor(patience: number, timers: Timers) {
    this.#patience = patience;
    this.#timers = timers;
  }

  call(request: CallRequest): Promise<unknown> {
    if (this.#ended) return Promise.reject(new Fault(this.#ended));
    return new Promise((resolve, reject) => {
      const pending: Pending = { request, resolve, reject, timer: undefined };
      this.#pending.add(pending);
      if (this.#peer) this.#send(pending, this.#peer);
      else this.#wait(pending);
    });
  }

  connected(peer: Peer<HostFunctions>): void {
    this.#peer = peer;
    for (const pending of this.#pending) {
      pending.timer?.dispose();
      this.#send(pending, peer);
    }
  }

  away(): void {
    if (!this.#peer) return;
    this.#peer = undefined;
    for (const pending of this.#pending) this.#wait(pending);
  }

  /** Fails what waits and everything later. */
  end(fault: FaultData): void {
    this.#peer = undefined;
    this.#ended = fault;
    for (const pending of this.#pending) this.#reject(pending, fault);
  }

  #send(pending: Pending, peer: Peer<HostFunctions>): void {
    peer
      .ask('call', pending.request)
      .then((reply) => this.#answer(pending, reply))
      .catch((error: unknown) => {
        const fault = toFaultData(error);
        // Lost with its connection: the next one gets it. Anything else is this call's own fault.
        if (fault.code !== 'disconnected') this.#reject(pending, fault);
      });
  }

  #answer(pending: Pending, reply: CallReply): void {
    if ('fault' in reply) this.#reject(pending, reply.fault);
    else if (this.#pending.delete(pending)) pending.resolve(reply.result);
  }

  #wait(pending: Pending): void {
    pending.timer = this.#timers.after(this.#patience, () => this.#reject(pending, unanswered));
  }

  #reject(pending: Pending, fault: FaultData): void {
    pending.timer?.dispose();
    if (this.#pending.delete(pending)) pending.reject(new Fault(fault));
  }
}

const unanswered: FaultData = {
  code: 'disconnected',
  message:
    'The till could not be reached, so it is not known whether this was done. Once it is back, look before you try again.',
};
