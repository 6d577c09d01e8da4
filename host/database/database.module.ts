import { DbMonitor, EventManager } from '@counterpart/sdk/node';
import { ContainerModule } from 'inversify';
import { ShopStore, type Store, TillStore } from './store.ts';

/** The two opened files. A plugin's own Database and TransactionManager are bound in its child container. */
export function databaseModule(shop: ShopStore, till: Store): ContainerModule {
  return new ContainerModule(({ bind }) => {
    bind(ShopStore).toConstantValue(shop);
    bind(TillStore).toConstantValue(till);
    bind(DbMonitor).toConstantValue(shop.monitor);
    bind(EventManager).toConstantValue(shop.events);
  });
}
