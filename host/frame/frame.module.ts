import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { ImportersContract } from './importers-contract.ts';
import { SampleShop } from './sample-shop.ts';
import { SearchContract } from './search-contract.ts';

export const frameModule = new ContainerModule(({ bind }) => {
  bind(ImportersContract).toSelf().inSingletonScope();
  bind(SearchContract).toSelf().inSingletonScope();
  bind(SampleShop).toSelf().inSingletonScope();
  bind(HostPart).toService(ImportersContract);
  bind(HostPart).toService(SearchContract);
});
