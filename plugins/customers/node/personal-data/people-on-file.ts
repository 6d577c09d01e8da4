import { type CallContext, isRefusal, type Refusal, refusal } from '@counterpart/sdk';
import { Clock, Database, PersonalRecords, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import type { PersonFile } from '../../api/index.ts';
import { readCustomer } from '../customers/read-customer.ts';
import { t } from '../text/t.ts';
import { personPage } from './person-page.ts';

/** Gives out and erases what all modules keep about a customer. */
export class PeopleOnFile {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(PersonalRecords) private readonly records: PersonalRecords,
    @inject(ShopService) private readonly shops: ShopService,
    @inject(Clock) private readonly clock: Clock,
  ) {}

  async export(id: string): Promise<{ files: PersonFile[] } | Refusal> {
    const customer = await readCustomer(this.database, id);
    if (!customer) return unknown(id);
    const { code, refs } = customer;
    const records = await this.records.collect({ provider: 'customers', refs });
    const { name, locale } = await this.shops.get();
    const at = this.clock.now();
    const title = t('person.title', { customer: customer.name, shop: name });
    const data = { shop: name, customer: code, at, records };
    return {
      files: [
        {
          fileName: `${code}.html`,
          type: 'text/html',
          text: personPage(title, locale, records),
        },
        {
          fileName: `${code}.json`,
          type: 'application/json',
          text: `${JSON.stringify(data, null, 2)}\n`,
        },
      ],
    };
  }

  async erase(id: string, { requestId }: CallContext): Promise<Record<never, never> | Refusal> {
    const customer = await readCustomer(this.database, id);
    if (!customer) return unknown(id);
    const erased = await this.records.erase({ provider: 'customers', refs: customer.refs }, requestId);
    return isRefusal(erased) ? erased : {};
  }
}

function unknown(customer: string): Refusal {
  return refusal('unknown-customer', 'There is no such customer any more. Look for them again.', {
    customer,
  });
}
