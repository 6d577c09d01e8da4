import { inject, injectable } from 'inversify';
import { canonicalJson, Fault, isRefusal } from '@counterpart/sdk';
import {
  type Database,
  Ids,
  sql,
  TillDatabase,
  TillTransactions,
  type TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import type { CountDraft, CountDraftInput } from '../../api/index.ts';

interface Row {
  readonly request: string;
  /** JSON. */
  readonly counted: string;
}

/** The counts under way at this till, in `till.db`. */
@injectable()
export class CountDrafts {
  constructor(
    @inject(TillDatabase) private readonly database: Database,
    @inject(TillTransactions) private readonly transactions: TransactionManager,
    @inject(Ids) private readonly ids: Ids,
  ) {}

  async of(shift: string): Promise<CountDraft | null> {
    const row = await this.database.get<Row>(
      sql`select request, counted from sales_count_draft where id = ${shift}`,
    );
    return row ? { ...(JSON.parse(row.counted) as CountDraftInput), request: row.request } : null;
  }

  async keep(input: CountDraftInput): Promise<CountDraft> {
    const counted = canonicalJson(input);
    await this.#write(async (tx) => {
      await tx.run(sql`
        insert into sales_count_draft (id, request, counted) values (${input.shift}, ${this.ids.next()}, ${counted})
        on conflict (id) do update set request = excluded.request, counted = excluded.counted
        where counted <> excluded.counted`);
    });
    return (await this.of(input.shift))!;
  }

  async discard(shift: string): Promise<{ shift: string }> {
    await this.#write(async (tx) => {
      await tx.run(sql`delete from sales_count_draft where id = ${shift}`);
    });
    return { shift };
  }

  async #write(work: (tx: Tx) => Promise<void>): Promise<void> {
    const refused = await this.transactions.run(work, { label: 'count' });
    if (isRefusal(refused)) throw new Fault({ code: refused.refused, message: refused.message });
  }
}
