import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { Heartbeat } from './heartbeat.ts';
import { SyncContract } from './sync-contract.ts';

export const syncModule = new ContainerModule(({ bind }) => {
  bind(Heartbeat).toSelf().inSingletonScope();
  bind(SyncContract).toSelf().inSingletonScope();
  bind(HostPart).toService(SyncContract);
  bind(HostPart).toService(Heartbeat);
});
