import type { CallUser } from '@counterpart/sdk';
import type { Till } from '@counterpart/sdk/node';

/** A query that somebody follows. */
export interface LiveQuestion {
  readonly method: string;
  readonly input: unknown;
  /** Who asks: the same question of another person is another question. */
  readonly user: CallUser | null;
  readonly locale: string;
  readonly origin: string;
  /** The till at which it is asked. */
  readonly till: Pick<Till, 'id' | 'name'>;
}
