import { ShopService } from '@counterpart/sdk/node';
import { ContainerModule } from 'inversify';
import { HostPart } from '../host-part.ts';
import { ChangeShop } from './change-shop.ts';
import { SetUpShop } from './set-up-shop.ts';
import { ShopCache } from './shop-cache.ts';
import { ShopContract } from './shop-contract.ts';

export const shopModule = new ContainerModule(({ bind }) => {
  bind(ShopCache).toSelf().inSingletonScope();
  bind(ShopService).toService(ShopCache);
  bind(SetUpShop).toSelf().inSingletonScope();
  bind(ChangeShop).toSelf().inSingletonScope();
  bind(ShopContract).toSelf().inSingletonScope();
  bind(HostPart).toService(ShopCache);
  bind(HostPart).toService(ShopContract);
});
