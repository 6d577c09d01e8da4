import { inject, injectable } from 'inversify';
import { identityContract, type ReportFilter, type ReportOption } from '@counterpart/sdk';
import { Contracts, Database, type Sql, sql } from '@counterpart/sdk/node';
import { t } from '../text/t.ts';

export const REGISTER_FILTER: ReportFilter = { id: 'register', title: t('reports.register'), kind: 'choice' };
export const PERSON_FILTER: ReportFilter = { id: 'person', title: t('reports.person'), kind: 'choice' };

/** What registers and people are called: documents carry only their ids. */
@injectable()
export class RegistersAndPeople {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(Contracts) private readonly contracts: Contracts,
  ) {}

  async options(filter: string): Promise<readonly ReportOption[]> {
    if (filter === REGISTER_FILTER.id) {
      return this.database.all<ReportOption>(
        sql`select id as value, name as label from sales_register order by name`,
      );
    }
    return filter === PERSON_FILTER.id ? this.#people() : [];
  }

  /** The name that belongs to an id, as an expression. */
  async person(id: Sql): Promise<Sql> {
    const named = (await this.#people()).map(({ value, label }) => sql`when ${value} then ${label}`);
    return named.length === 0 ? id : sql`case ${id} ${sql.join(named, sql` `)} else ${id} end`;
  }

  register(id: Sql): Sql {
    return sql`(select name from sales_register r where r.id = ${id})`;
  }

  async #people(): Promise<ReportOption[]> {
    const people = await this.contracts.client(identityContract).names({});
    return people.map(({ id, name }) => ({ value: id, label: name }));
  }
}
