export { clockModule } from './clock.module.ts';
export { hostTimers } from './host-timers.ts';
export { Random, SeededRandom, SystemRandom } from './random.ts';
export { SystemClock } from './system-clock.ts';
export { UuidIds } from './uuid-ids.ts';
export { every, sleep, within } from './waiting.ts';
