import type { Handlers } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { searchMethods } from '../../api/contract/search-methods.ts';
import { readCustomer } from '../customers/read-customer.ts';
import { findByCode } from '../search/customer-search.ts';
import { findCustomers } from '../search/find-customers.ts';
import { RebuildSearch } from '../search/rebuild-search.ts';

export class SearchHandlers {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(RebuildSearch) private readonly rebuild: RebuildSearch,
  ) {}

  all(): Handlers<typeof searchMethods> {
    return {
      findCustomers: ({ term, limit }) => findCustomers(this.database, term, limit),
      resolveCode: async ({ code }) => {
        const id = await findByCode(this.database, code);
        return id === undefined ? null : readCustomer(this.database, id);
      },
      rebuildSearch: () => this.rebuild.execute(),
    };
  }
}
