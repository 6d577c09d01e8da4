export { clockModule } from './clock.module.ts';
export { Random, SeededRandom, SystemRandom } from './random.ts';
export { SystemClock } from './system-clock.ts';
export { UuidIds } from './uuid-ids.ts';
