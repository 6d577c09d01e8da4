import { type Category, type PartyPrice, type PartyPricing, salesContract } from '@counterpart/sales/api';
import { Contracts, Database, sql } from '@counterpart/sdk/node';
import { inject } from 'inversify';
import { readCustomer } from '../customers/read-customer.ts';
import { t } from '../text/t.ts';
import { isInForce, priceByRules } from './price-by-rules.ts';
import { readRules } from './read-rules.ts';

/** The prices of a customer are those of the group. */
export class GroupPricing implements PartyPricing {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Contracts) private readonly contracts: Contracts,
  ) {}

  async prices({ party, at, items }: Parameters<PartyPricing['prices']>[0]): Promise<PartyPrice[]> {
    if (party.provider !== 'customers') return [];
    const group = (await readCustomer(this.database, party.ref))?.group;
    if (!group) return [];
    const day = dayOf(at);
    const rules = (await readRules(this.database, sql`r.group_id = ${group.id}`)).filter((rule) =>
      isInForce(rule, day),
    );
    if (rules.length === 0) return [];
    const above = await this.#categories(rules.some(({ reach }) => reach.kind === 'category'));
    const title = t('prices.title', { group: group.name });
    return items.flatMap((item, index) => {
      const unitPrice_minor = priceByRules(item, above(item.provider, item.category), rules);
      return unitPrice_minor === undefined ? [] : [{ index, unitPrice_minor, title }];
    });
  }

  /** A category's own name and the names of all above it. */
  async #categories(
    needed: boolean,
  ): Promise<(provider: string, category: string | null) => ReadonlySet<string>> {
    const all: readonly Category[] = needed ? await this.contracts.client(salesContract).categories({}) : [];
    const byId = new Map(all.map((category) => [category.id, category]));
    return (provider, name) => {
      const names = new Set(name === null ? [] : [name]);
      let next = all.find((category) => category.provider === provider && category.name === name);
      for (let depth = 0; next?.parent && depth < all.length; depth += 1) {
        next = byId.get(next.parent);
        if (next) names.add(next.name);
      }
      return names;
    };
  }
}

/** The calendar day where the books are kept. */
function dayOf(at: number): string {
  const date = new Date(at);
  return new Date(at - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
