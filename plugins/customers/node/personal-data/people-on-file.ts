import { type CallContext, isRefusal, type PersonFiles, type Refusal, refusal } from '@counterpart/sdk';
import { Database, PersonalRecords, ShopService } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readCustomer } from '../customers/read-customer.ts';
import { t } from '../text/t.ts';

/** Gives out and erases what all modules keep about a customer. */
export class PeopleOnFile {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(PersonalRecords) private readonly records: PersonalRecords,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async export({
    customer: id,
    part,
  }: {
    readonly customer: string;
    readonly part: number;
  }): Promise<PersonFiles | Refusal> {
    const customer = await readCustomer(this.database, id);
    if (!customer) return unknown(id);
    const { code, name, refs } = customer;
    const shop = await this.shops.get();
    return this.records.files(
      { provider: 'customers', refs },
      { title: t('person.title', { customer: name, shop: shop.name }), fileName: code, part },
    );
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
