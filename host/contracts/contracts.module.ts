import { ContainerModule } from 'inversify';
import { Caller } from './caller.ts';
import { ContractRegistry } from './contract-registry.ts';

export const contractsModule = new ContainerModule(({ bind }) => {
  bind(ContractRegistry).toSelf().inSingletonScope();
  bind(Caller).toSelf().inSingletonScope();
});
