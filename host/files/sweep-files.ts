import type { Disposable } from '@counterpart/sdk';
import { Clock, Logger, sql, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { every } from '../clock/waiting.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { ShopFiles } from './shop-files.ts';

const DAY_MS = 24 * 60 * 60_000;
/** How long a file is kept that nobody refers to: for an Undo, for whoever is about to, for clocks that go wrong. */
export const UNUSED_KEPT_MS = DAY_MS;
/** A start is a busy moment. */
const FIRST_MS = 5 * 60_000;
/** So many are looked at in one transaction, which a sale may have to wait for. */
const AT_ONCE = 50;

/**
 * Removes the files that nobody has referred to for a day, and what crashes left. Several hosts on one file may do it
 * at once: each step is a transaction that looks again.
 */
@injectable()
export class SweepFiles implements HostPart {
  readonly where = 'keeper';
  readonly #store: ShopStore;
  readonly #files: ShopFiles;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #logger: Logger;

  constructor(
    @inject(ShopStore) store: ShopStore,
    @inject(ShopFiles) files: ShopFiles,
    @inject(Clock) clock: Clock,
    @inject(Timers) timers: Timers,
    @inject(Logger) logger: Logger,
  ) {
    this.#store = store;
    this.#files = files;
    this.#clock = clock;
    this.#timers = timers;
    this.#logger = logger;
  }

  start(): Disposable {
    const sweep = () =>
      void this.run().catch((error: unknown) =>
        this.#logger.warn('Files that are no longer needed were not removed.', { error }),
      );
    const first = this.#timers.after(FIRST_MS, sweep, 'background');
    const timer = every(this.#timers, DAY_MS, sweep);
    return {
      dispose() {
        first.dispose();
        timer.dispose();
      },
    };
  }

  async run(): Promise<void> {
    const before = this.#clock.now() - UNUSED_KEPT_MS;
    while (await this.#forget(before));
    for await (const ids of this.#files.folder.writtenBefore(before)) {
      for (let from = 0; from < ids.length; from += AT_ONCE)
        await this.#remove(ids.slice(from, from + AT_ONCE));
    }
    await this.#files.folder.removeUnfinished(before);
  }

  /** Rows first: what has no row may be removed from the disk. True while there may be more. */
  async #forget(before: number): Promise<boolean> {
    const gone = await this.#store.transactions.run(
      (tx) =>
        tx.run(
          sql`delete from core_file where id in (
                select f.id from core_file f
                where f.touched_at < ${before} and not exists (select 1 from core_file_use u where u.file_id = f.id)
                limit ${AT_ONCE})`,
        ),
      { label: 'unused files', lane: 'bulk' },
    );
    return 'changes' in gone && gone.changes === AT_ONCE;
  }

  async #remove(ids: readonly string[]): Promise<void> {
    const known = await this.#rowsOf(ids);
    const unknown = ids.filter((id) => !known.has(id));
    if (unknown.length === 0) return;
    await this.#store.transactions.run(
      async (tx) => {
        const rows = await tx.all<{ id: string }>(
          sql`select id from core_file where id in (${sql.list(unknown)})`,
        );
        const since = new Set(rows.map(({ id }) => id));
        // On the disk, and so not undone with the transaction, nor need it be: nothing refers to it, and nobody can
        // begin to while this one holds the file.
        for (const id of unknown) if (!since.has(id)) this.#files.folder.remove(id);
      },
      { label: 'unused files', lane: 'bulk' },
    );
  }

  async #rowsOf(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#store.database.all<{ id: string }>(
      sql`select id from core_file where id in (${sql.list(ids)})`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
