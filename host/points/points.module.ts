import { ContainerModule } from 'inversify';
import { PointRegistry } from './point-registry.ts';

export const pointsModule = new ContainerModule(({ bind }) => {
  bind(PointRegistry).toSelf().inSingletonScope();
});
