import type { Found, SearchProvider } from '@counterpart/sdk';
import { Database } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { findCustomers } from './find-customers.ts';

/** Customers in the command bar. */
export class CustomerSearchProvider implements SearchProvider {
  readonly permission = 'customers.view';

  constructor(@inject(Database) private readonly database: Database) {}

  async search(term: string, limit: number): Promise<readonly Found[]> {
    const customers = await findCustomers(this.database, term, limit);
    return customers.map(({ id, name, company, code, phone, mail }) => ({
      id,
      title: name,
      detail: [code, company, phone || mail].filter(Boolean).join(' · '),
      view: 'customers.customers',
      argument: id,
    }));
  }
}
