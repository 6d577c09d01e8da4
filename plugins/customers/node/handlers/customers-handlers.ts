import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { customersMethods } from '../../api/contract/customers-methods.ts';
import { ArchiveCustomer } from '../customers/archive-customer.ts';
import { ListCustomers } from '../customers/list-customers.ts';
import { listTags } from '../customers/list-tags.ts';
import { readCustomer } from '../customers/read-customer.ts';
import { SaveCustomer } from '../customers/save-customer.ts';

export class CustomersHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ListCustomers) private readonly list: ListCustomers,
    @inject(SaveCustomer) private readonly save: SaveCustomer,
    @inject(ArchiveCustomer) private readonly archive: ArchiveCustomer,
  ) {}

  all(): Handlers<typeof customersMethods> {
    return {
      customers: (input) => this.list.execute(input),
      customer: ({ id }) => readCustomer(this.database, id),
      saveCustomer: (input, context) => this.save.execute(input, context),
      archiveCustomer: ({ customer }, context) => this.archive.execute(customer, 'archived', context),
      restoreCustomer: ({ customer }, context) => this.archive.execute(customer, 'active', context),
      tags: () => listTags(this.database),
    };
  }
}
