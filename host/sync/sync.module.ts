import { ContainerModule } from 'inversify';
import { PruneSchedule } from '../changes/prune-schedule.ts';
import { HostPart } from '../host-part.ts';
import { Heartbeat } from './heartbeat.ts';
import { BooksFigures } from './books-figures.ts';
import { ShopTills } from './shop-tills.ts';
import { SyncHealthReport } from './sync-health.ts';
import { SyncServices } from './sync-services.ts';
import { SyncContract } from './sync-contract.ts';
import { TillPresence } from './till-presence.ts';

export const syncModule = new ContainerModule(({ bind }) => {
  bind(TillPresence).toSelf().inSingletonScope();
  bind(ShopTills).toSelf().inSingletonScope();
  bind(BooksFigures).toSelf().inSingletonScope();
  bind(SyncHealthReport).toSelf().inSingletonScope();
  bind(SyncServices).toSelf().inSingletonScope();
  bind(Heartbeat).toSelf().inSingletonScope();
  bind(SyncContract).toSelf().inSingletonScope();
  bind(PruneSchedule).toSelf().inSingletonScope();
  bind(HostPart).toService(PruneSchedule);
  bind(HostPart).toService(SyncContract);
  bind(HostPart).toService(Heartbeat);
});
