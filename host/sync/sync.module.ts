import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { Heartbeat } from './heartbeat.ts';
import { SyncContract } from './sync-contract.ts';
import { TillPresence } from './till-presence.ts';

export const syncModule = new ContainerModule(({ bind }) => {
  bind(TillPresence).toSelf().inSingletonScope();
  bind(Heartbeat).toSelf().inSingletonScope();
  bind(SyncContract).toSelf().inSingletonScope();
  bind(HostPart).toService(SyncContract);
  bind(HostPart).toService(Heartbeat);
});
