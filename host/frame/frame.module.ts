import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { SampleShop } from './sample-shop.ts';
import { SearchContract } from './search-contract.ts';

export const frameModule = new ContainerModule(({ bind }) => {
  bind(SearchContract).toSelf().inSingletonScope();
  bind(SampleShop).toSelf().inSingletonScope();
  bind(HostPart).toService(SearchContract);
});
