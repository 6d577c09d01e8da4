import type { Party, PartyName, PartyProvider } from '@counterpart/sales/api';
import { Database, ShopService, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readContacts } from '../contacts/write-contacts.ts';
import { readCustomer, refsOf } from '../customers/read-customer.ts';
import { findByCode } from '../search/customer-search.ts';
import { findCustomers } from '../search/find-customers.ts';
import { partyNotes } from './party-notes.ts';

/** Customers as *sales* knows people. */
export class CustomerParties implements PartyProvider {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(ShopService) private readonly shops: ShopService,
  ) {}

  async search({ term, limit }: { readonly term: string; readonly limit: number }): Promise<Party[]> {
    const found = await findCustomers(this.database, term, limit);
    return found.map(({ id, name, company, code, phone, mail, group }) => ({
      ref: id,
      name: company === '' ? name : `${name}, ${company}`,
      code,
      phone: phone || mail || null,
      group: group?.name ?? null,
    }));
  }

  async get(ref: string): Promise<Party | null> {
    const customer = await readCustomer(this.database, ref);
    if (!customer || customer.erased) return null;
    const shop = await this.shops.get();
    const notes = await Promise.all(partyNotes.map((note) => note(this.database, customer.id, shop)));
    return {
      ref: customer.id,
      name: customer.name,
      code: customer.code,
      phone: customer.phones[0]?.value ?? null,
      note: notes.filter(Boolean).join(' · ') || null,
      group: customer.group?.name ?? null,
      exemptReason: customer.exemptReason || null,
    };
  }

  async resolve(code: string): Promise<Party | null> {
    const id = await findByCode(this.database, code);
    return id === undefined ? null : this.get(id);
  }

  refsOf(ref: string): Promise<readonly string[]> {
    return refsOf(this.database, ref);
  }

  async names(refs: readonly string[]): Promise<ReadonlyMap<string, PartyName>> {
    if (refs.length === 0) return new Map();
    const rows = await this.database.all<{ asked: string; ref: string; name: string }>(sql`
      select a.id as asked, c.id as ref, c.name
      from customers_customer a join customers_customer c on c.id = a.root_id
      where a.id in (${sql.list(refs)}) and c.erased_at is null`);
    const contacts = await readContacts(
      this.database,
      rows.map(({ ref }) => ref),
    );
    const phones = Map.groupBy(
      contacts.filter(({ kind }) => kind === 'phone'),
      ({ customer_id }) => customer_id,
    );
    return new Map(
      rows.map(({ asked, ref, name }) => [asked, { ref, name, phone: phones.get(ref)?.[0]?.value ?? null }]),
    );
  }
}
