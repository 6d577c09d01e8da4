import type { Clock } from '@counterpart/sdk/node';

export class SystemClock implements Clock {
  now(): number {
    return Date.now();
  }
}
