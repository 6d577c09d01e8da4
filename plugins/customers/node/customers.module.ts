import { ContainerModule } from 'inversify';
import { ArchiveCustomer } from './customers/archive-customer.ts';
import { ListCustomers } from './customers/list-customers.ts';
import { SaveCustomer } from './customers/save-customer.ts';
import { KeepGroups } from './groups/keep-groups.ts';
import { CustomersHandlers } from './handlers/customers-handlers.ts';
import { GroupsHandlers } from './handlers/groups-handlers.ts';
import { CustomerSearchProvider } from './search/search-provider.ts';

export const customersModule = new ContainerModule(({ bind }) => {
  bind(CustomersHandlers).toSelf().inSingletonScope();
  bind(ListCustomers).toSelf().inSingletonScope();
  bind(SaveCustomer).toSelf().inSingletonScope();
  bind(ArchiveCustomer).toSelf().inSingletonScope();
  bind(GroupsHandlers).toSelf().inSingletonScope();
  bind(KeepGroups).toSelf().inSingletonScope();
  bind(CustomerSearchProvider).toSelf().inSingletonScope();
});
