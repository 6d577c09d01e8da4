import type { CallUser } from '@counterpart/sdk';

/** Somebody who works here, or did. */
export interface Person extends CallUser {
  readonly active: boolean;
}
