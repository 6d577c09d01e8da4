import type { Port } from '@counterpart/sdk';

/** How a till reaches the computer that keeps its books. The shell makes it; the host sees no network. */
export interface KeeperLine {
  /** The keeper's name when it was paired. */
  readonly name: string;
  /** The address, or the folder with the meeting file, for people. */
  readonly at: string;
  /**
   * One try to reach the keeper: an authenticated, encrypted channel. Rejects within about 2 s, with a fault whose
   * message says to a person why not (`keeper-away`, `keeper-stranger`, `not-paired`).
   */
  dial(): Promise<Port>;
}
