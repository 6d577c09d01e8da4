import { inject, injectable } from 'inversify';
import type { CallContext, Refusal } from '@counterpart/sdk';
import { Database, sql, TransactionManager } from '@counterpart/sdk/node';
import type { SavedReport } from '../../api/index.ts';
import { t } from '../text/t.ts';

interface Row {
  readonly id: string;
  readonly title: string;
  readonly argument: string;
  readonly person: string | null;
}

/** Reports with their filters that people keep under a name. */
@injectable()
export class SavedReports {
  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
  ) {}

  async of({ user }: CallContext): Promise<SavedReport[]> {
    const rows = await this.database.all<Row>(sql`
      select id, title, argument, person from reports_saved
      where person is null or person = ${user?.id ?? null} order by title, id`);
    return rows.map(({ person, ...saved }) => ({ ...saved, shared: person === null }));
  }

  async save(saved: SavedReport, { user }: CallContext): Promise<SavedReport | Refusal> {
    const { id, title, argument, shared } = saved;
    const person = shared ? null : (user?.id ?? null);
    return this.transactions.run(async (tx) => {
      await tx.run(sql`
        delete from reports_saved
        where id = ${id} or (title = ${title} and coalesce(person, '') = ${person ?? ''})`);
      await tx.run(sql`
        insert into reports_saved (id, title, argument, person, saved_at)
        values (${id}, ${title}, ${argument}, ${person}, ${tx.now})`);
      return saved;
    });
  }

  async remove(id: string, { user }: CallContext): Promise<{ id: string } | Refusal> {
    return this.transactions.run(async (tx) => {
      const { changes } = await tx.run(sql`
        delete from reports_saved where id = ${id} and (person is null or person = ${user?.id ?? null})`);
      if (changes === 0) tx.refuse('unknown-saved-report', t('unknownSaved'));
      return { id };
    });
  }
}
