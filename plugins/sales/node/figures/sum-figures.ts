import { inject, injectable } from 'inversify';
import { type Disposable, isRefusal, toDisposable } from '@counterpart/sdk';
import {
  Clock,
  Database,
  Logger,
  type Sql,
  sql,
  Timers,
  TransactionManager,
  type Tx,
} from '@counterpart/sdk/node';
import { businessDate } from '../posting/business-date.ts';
import { columnsOf, FIGURE_SETS, type FigureSet } from './figure-set.ts';

/** Soon after a day has ended, and after a till whose clock is late has posted into one that had. */
const EVERY_MS = 5 * 60_000;
const AT_ONCE = 50;

/** Sums what is over, a business date or a month at a time, in the background; what is posted meanwhile goes first. */
@injectable()
export class SumFigures {
  #stopped = false;
  #timer: Disposable | undefined;

  constructor(
    @inject(Database) private readonly database: Database,
    @inject(TransactionManager) private readonly transactions: TransactionManager,
    @inject(Clock) private readonly clock: Clock,
    @inject(Timers) private readonly timers: Timers,
    @inject(Logger) private readonly logger: Logger,
  ) {}

  start(): Disposable {
    void this.#again();
    return toDisposable(() => {
      this.#stopped = true;
      this.#timer?.dispose();
    });
  }

  /** Sums every span that is over. */
  async run(): Promise<void> {
    const today = businessDate(this.clock.now());
    for (;;) {
      const open = await this.database.all<{ id: string }>(sql`
        select id from sales_figures_span where summed = 0 and id < ${today} and id <> ${today.slice(0, 7)}
        order by id limit ${AT_ONCE}`);
      for (const { id } of open) {
        if (this.#stopped || !(await this.#sum(id))) return;
      }
      if (open.length < AT_ONCE) return;
    }
  }

  async #again(): Promise<void> {
    try {
      await this.run();
    } catch (error) {
      if (!this.#stopped)
        this.logger.warn('The figures of past days could not be summed.', { error: String(error) });
    }
    if (!this.#stopped) this.#timer = this.timers.after(EVERY_MS, () => void this.#again(), 'background');
  }

  async #sum(span: string): Promise<boolean> {
    const done = await this.transactions.run((tx) => sumSpan(tx, span), { label: 'figures', lane: 'bulk' });
    return !isRefusal(done);
  }
}

async function sumSpan(tx: Tx, span: string): Promise<void> {
  const by = span.length === 7 ? 'month' : 'date';
  for (const set of FIGURE_SETS.filter((each) => each.by === by)) {
    await tx.run(
      sql`delete from ${sql.name(set.table)} where id >= ${span} and id < ${`${span}~`} and span = ${span}`,
    );
    await tx.run(sql`insert into ${sql.name(set.table)} (id, ${columnsOf(set)})
      select ${idOf(set)}, ${columnsOf(set)} from (${set.fromDocuments(documentsIn(span))})`);
  }
  await tx.run(sql`update sales_figures_span set summed = 1 where id = ${span} and summed = 0`);
}

function documentsIn(span: string): Sql {
  return span.length === 7
    ? sql`d.business_date >= ${`${span}-01`} and d.business_date <= ${`${span}-31`}`
    : sql`d.business_date = ${span}`;
}

/** Readable, and in the order of time. */
function idOf({ keys }: FigureSet): Sql {
  return sql.join([sql`span`, ...keys.map((key) => sql.name(key))], sql` || '|' || `);
}
