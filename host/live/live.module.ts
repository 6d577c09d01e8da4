import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { LiveQueries } from './live-queries.ts';

export const liveModule = new ContainerModule(({ bind }) => {
  bind(LiveQueries).toSelf().inSingletonScope();
  bind(HostPart).toService(LiveQueries);
});
