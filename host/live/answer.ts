import type { CallReply } from '@counterpart/sdk';

export interface Answer {
  readonly reply: CallReply;
  /** What it was read from. */
  readonly tables: ReadonlySet<string>;
}
