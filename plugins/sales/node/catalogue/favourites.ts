import { inject, injectable } from 'inversify';
import type { Refusal } from '@counterpart/sdk';
import { Database, Ids, sql, TransactionManager } from '@counterpart/sdk/node';
import type { Sellable } from '../../api/index.ts';
import { Catalogue } from './catalogue.ts';

/** A screenful: more of them would be no favourites. */
const MOST = 60;

interface Pin {
  readonly provider: string;
  readonly ref: string;
}

/** What the shop has pinned to the front of the grid; what is no longer there is left out. */
@injectable()
export class Favourites {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Catalogue) private readonly catalogue: Catalogue,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async all(): Promise<Sellable[]> {
    const pins = await this.database.all<Pin>(
      sql`select provider, ref from sales_favourite order by pinned_at, id`,
    );
    const found = await Promise.all(pins.map(({ provider, ref }) => this.catalogue.get(provider, ref)));
    return found.filter((each) => each !== null);
  }

  set({ provider, ref }: Pin, favourite: boolean): Promise<Record<never, never> | Refusal> {
    return this.transactions.run(
      async (tx) => {
        await tx.run(sql`delete from sales_favourite where provider = ${provider} and ref = ${ref}`);
        if (!favourite) return {};
        const count = await tx.get<{ n: number }>(sql`select count(*) as n from sales_favourite`);
        if (count!.n >= MOST) {
          tx.refuse('too-many-favourites', `There are ${MOST} favourites already. Take one off first.`);
        }
        await tx.run(sql`
          insert into sales_favourite (id, provider, ref, pinned_at)
          values (${this.ids.next()}, ${provider}, ${ref}, ${tx.now})`);
        return {};
      },
      { label: 'favourite' },
    );
  }
}
