import { Clock, Ids, Timers } from '@counterpart/sdk/node';
import { ContainerModule } from 'inversify';
import { hostTimers } from './host-timers.ts';
import { Random, SystemRandom } from './random.ts';
import { SystemClock } from './system-clock.ts';
import { UuidIds } from './uuid-ids.ts';

export const clockModule = new ContainerModule(({ bind }) => {
  bind(Clock)
    .toDynamicValue(() => new SystemClock())
    .inSingletonScope();
  bind(Timers).toConstantValue(hostTimers);
  bind(Random)
    .toDynamicValue(() => new SystemRandom())
    .inSingletonScope();
  bind(Ids)
    .toDynamicValue((context) => new UuidIds(context.get(Clock), context.get(Random)))
    .inSingletonScope();
});
