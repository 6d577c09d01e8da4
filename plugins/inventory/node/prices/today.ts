import type { Clock } from '@counterpart/sdk/node';

/** The day whose taxes a new price is for. */
export function todayOf(clock: Clock): string {
  return new Date(clock.now()).toISOString().slice(0, 10);
}
