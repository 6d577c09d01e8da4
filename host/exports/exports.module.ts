import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { ExportersContract } from './exporters-contract.ts';

export const exportsModule = new ContainerModule(({ bind }) => {
  bind(ExportersContract).toSelf().inSingletonScope();
  bind(HostPart).toService(ExportersContract);
});
