import type { Event } from '@counterpart/sdk';

export interface PairedTill {
  readonly id: string;
  readonly name: string;
}

/** Which tills may come in at the computer that keeps the books, and the one-time codes that let one more in. */
export interface TillPairing {
  /** The code that may be used just now: 12 characters of Crockford's base 32, no dashes; good for 10 minutes. */
  current(): string | undefined;
  /** Somebody showed a wrong proof; the fifth ends the code. */
  wrong(): void;
  /** Ends the code, remembers the till, resolves to its key (32 random bytes, base64url). Kept as a hash only. */
  pair(till: PairedTill): Promise<string>;
  /** The till that `key` belongs to; undefined when it is not paired, or no longer. */
  recognise(till: string, key: string): Promise<PairedTill | undefined>;
  /** A till's key was taken away, or it was given another: end its connections. Carries its id. */
  readonly onForgotten: Event<string>;
}
export const TillPairing = Symbol.for('counterpart.TillPairing');
