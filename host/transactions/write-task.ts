import type { RunOptions, Tx } from '@counterpart/sdk/node';
import type { AsyncResource } from 'node:async_hooks';
import type { CommitOrigin } from './commit-origin.ts';
import type { WaitingLimit } from './waiting-limit.ts';

export type Work = (tx: Tx) => Promise<unknown>;

/** A work as it was asked for. */
export interface WriteTask {
  readonly origin: CommitOrigin;
  readonly work: Work;
  readonly request: RunOptions['request'];
  /** Of whoever asked, in which the work runs. */
  readonly context: AsyncResource;
  /** When it was asked for, ms of the host's timers. */
  readonly asked: number;
  /** How long its caller wants to wait for its turn. */
  readonly limit: WaitingLimit | undefined;
}

/** What the work came to: keep what it wrote, or undo it and return or throw. */
export type Outcome =
  | { readonly end: 'keep'; readonly value: unknown; readonly written: ReadonlySet<string> }
  | { readonly end: 'undo'; readonly value: unknown }
  | { readonly end: 'throw'; readonly error: unknown };

export function settle(outcome: Outcome): unknown {
  if (outcome.end === 'throw') throw outcome.error;
  return outcome.value;
}
