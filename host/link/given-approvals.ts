import { randomBytes } from 'node:crypto';
import type { Approval } from '@counterpart/sdk';
import type { Clock } from '@counterpart/sdk/node';
import type { LinkCall } from './link-protocol.ts';

/** Longer than a till goes on sending a call whose reply was lost, and too short for anything else. */
const GOOD_FOR_MS = 60_000;

interface Given {
  readonly approval: Approval;
  readonly call: string;
  readonly until: number;
}

/** What was approved here for tills: each for one call, sent as often as its reply is lost. In memory. */
export class GivenApprovals {
  readonly #clock: Clock;
  readonly #given = new Map<string, Given>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** The proof that the till's call was approved. */
  give(approval: Approval, till: string, call: Omit<LinkCall, 'input'>): string {
    this.#forgetOld();
    const proof = randomBytes(16).toString('base64url');
    this.#given.set(proof, {
      approval,
      call: nameOf(till, call),
      until: this.#clock.now() + GOOD_FOR_MS,
    });
    return proof;
  }

  of(till: string, call: Omit<LinkCall, 'input'>): Approval | undefined {
    this.#forgetOld();
    const given = call.approval === undefined ? undefined : this.#given.get(call.approval);
    return given?.call === nameOf(till, call) ? given.approval : undefined;
  }

  clear(): void {
    this.#given.clear();
  }

  #forgetOld(): void {
    const now = this.#clock.now();
    for (const [proof, { until }] of this.#given) if (until <= now) this.#given.delete(proof);
  }
}

function nameOf(till: string, { method, requestId, as }: Omit<LinkCall, 'input'>): string {
  return JSON.stringify([till, method, requestId, as]);
}
