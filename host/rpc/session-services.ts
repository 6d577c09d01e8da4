import type { EventManager, Till, Timers } from '@counterpart/sdk/node';
import type { LiveQueries } from '../live/live-queries.ts';
import type { SessionCalls } from './session-calls.ts';
import type { SignIns } from './sign-ins.ts';

/** What a session is served with. */
export interface SessionServices {
  readonly calls: SessionCalls;
  readonly signIns: SignIns;
  readonly live: LiveQueries;
  readonly events: EventManager;
  readonly till: Pick<Till, 'id' | 'name'>;
  readonly version: string;
  readonly timers: Timers;
}
