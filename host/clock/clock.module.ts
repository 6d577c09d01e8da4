import { Clock, Ids } from '@counterpart/sdk/node';
import { ContainerModule } from 'inversify';
import { Random, SystemRandom } from './random.ts';
import { SystemClock } from './system-clock.ts';
import { UuidIds } from './uuid-ids.ts';

export const clockModule = new ContainerModule(({ bind }) => {
  bind(Clock)
    .toDynamicValue(() => new SystemClock())
    .inSingletonScope();
  bind(Random)
    .toDynamicValue(() => new SystemRandom())
    .inSingletonScope();
  bind(Ids)
    .toDynamicValue((context) => new UuidIds(context.get(Clock), context.get(Random)))
    .inSingletonScope();
});
