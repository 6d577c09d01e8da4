import { Fault, isRefusal, type PrintDocument } from '@counterpart/sdk';
import { Clock, Ids, type Sql, sql, type Tx } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { type Store, TillStore } from '../../database/store.ts';
import type { JobChange, QueuedJob } from './queued-job.ts';

export interface NewJob {
  readonly key?: string | undefined;
  readonly plugin: string;
  readonly kind: QueuedJob['kind'];
  readonly title: string;
  readonly printer: string;
  readonly source?: string | undefined;
  readonly ref?: string | undefined;
  readonly copy?: boolean | undefined;
  readonly document?: PrintDocument | undefined;
}

type JobRow = Omit<QueuedJob, 'copy' | 'interrupted' | 'document'> & {
  readonly copy: number;
  readonly interrupted: number;
  readonly document: string | null;
};

/** How many jobs that came to an end are kept: to look them up, and to know an order that comes again. */
const KEPT = 500;

const JOB = sql`select id, plugin, kind, title, printer, source, ref, copy, document, state, attempts, interrupted,
  message, created_at, due_at, case when state = 'printed' then ended_at end as printed_at from core_print_job`;

/** The print queue, in the till's own file. */
@injectable()
export class JobStore {
  readonly #store: Store;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(@inject(TillStore) store: Store, @inject(Ids) ids: Ids, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#ids = ids;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  /** An order whose key is known is the job that it became. */
  async add(job: NewJob): Promise<QueuedJob> {
    const id = this.#ids.next();
    const now = this.#clock.now();
    return this.#write(async (tx) => {
      const { key = null, source = null, ref = null, document, copy = false } = job;
      await tx.run(sql`
        insert into core_print_job (id, key, plugin, kind, title, printer, source, ref, copy, document, state, attempts,
          interrupted, created_at, due_at)
        values (${id}, ${key}, ${job.plugin}, ${job.kind}, ${job.title}, ${job.printer}, ${source}, ${ref},
          ${copy ? 1 : 0}, ${document ? JSON.stringify(document) : null}, 'waiting', 0, 0, ${now}, ${now})
        on conflict (key) do nothing`);
      await tx.run(sql`
        delete from core_print_job where state in ('printed', 'cancelled', 'failed') and id <= (
          select id from core_print_job where state in ('printed', 'cancelled', 'failed')
          order by id desc limit 1 offset ${KEPT})`);
      return (await first(tx, key === null ? sql`id = ${id}` : sql`key = ${key}`))!;
    });
  }

  async find(id: string): Promise<QueuedJob | undefined> {
    return first(this.#store.database, sql`id = ${id}`);
  }

  async byKey(key: string): Promise<QueuedJob | undefined> {
    return first(this.#store.database, sql`key = ${key}`);
  }

  async newest(limit: number): Promise<QueuedJob[]> {
    const rows = await this.#store.database.all<JobRow>(sql`${JOB} order by id desc limit ${limit}`);
    return rows.map(asJob);
  }

  /** What comes next on a printer: drawers first, then in the order of the orders. */
  async next(printer: string): Promise<QueuedJob | undefined> {
    return first(
      this.#store.database,
      sql`state = 'waiting' and printer = ${printer} and due_at <= ${this.#clock.now()}
          order by kind = 'drawer' desc, id`,
    );
  }

  /** When something that cannot be made just now is due on a printer. */
  async nextDue(printer: string): Promise<number | undefined> {
    const row = await this.#store.database.get<{ due_at: number | null }>(sql`
      select min(due_at) as due_at from core_print_job where state = 'waiting' and printer = ${printer}`);
    return row?.due_at ?? undefined;
  }

  /** Undefined when the job is not in one of these states any more. */
  async change(
    { id }: Pick<QueuedJob, 'id'>,
    from: readonly QueuedJob['state'][],
    change: JobChange,
  ): Promise<QueuedJob | undefined> {
    return this.#write(async (tx) => {
      const job = await first(tx, sql`id = ${id}`);
      if (!job || !from.includes(job.state)) return undefined;
      const next = { ...job, ...change };
      const ended = ['printed', 'failed', 'cancelled'].includes(next.state) ? this.#clock.now() : null;
      await tx.run(sql`
        update core_print_job set state = ${next.state}, attempts = ${next.attempts}, printer = ${next.printer},
          interrupted = ${next.interrupted ? 1 : 0}, message = ${next.message}, due_at = ${next.due_at},
          ended_at = ${ended}
        where id = ${id}`);
      return first(tx, sql`id = ${id}`);
    });
  }

  /** What the till was printing when it ended: some of it may be on paper. A drawer is not opened later. */
  async recover(): Promise<void> {
    await this.#write(async (tx) => {
      await tx.run(sql`
        update core_print_job set state = 'waiting', interrupted = 1
        where state = 'printing' and kind = 'document'`);
      await tx.run(sql`
        update core_print_job set state = 'failed', ended_at = ${this.#clock.now()}
        where state in ('waiting', 'printing') and kind = 'drawer'`);
    });
  }

  /** What waited for a printer that is gone goes to another one; without one it is given up. */
  async rehome(printer: string, other: string | undefined, message: string): Promise<void> {
    await this.#write(async (tx) => {
      const open = sql`printer = ${printer} and state in ('waiting', 'printing')`;
      if (other !== undefined) {
        await tx.run(sql`update core_print_job set printer = ${other}, message = null where ${open}`);
      } else {
        await tx.run(sql`
          update core_print_job set state = 'failed', message = ${message}, ended_at = ${this.#clock.now()}
          where ${open}`);
      }
    });
  }

  async #write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = await this.#store.transactions.run(work, { label: 'print queue' });
    if (isRefusal(result)) throw new Fault({ code: result.refused, message: result.message });
    return result;
  }
}

async function first(reader: Pick<Tx, 'get'>, condition: Sql): Promise<QueuedJob | undefined> {
  const row = await reader.get<JobRow>(sql`${JOB} where ${condition}`);
  return row && asJob(row);
}

function asJob({ copy, interrupted, document, ...job }: JobRow): QueuedJob {
  return {
    ...job,
    copy: copy === 1,
    interrupted: interrupted === 1,
    document: document === null ? null : (JSON.parse(document) as PrintDocument),
  };
}
