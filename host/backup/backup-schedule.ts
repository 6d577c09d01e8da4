import type { Disposable } from '@counterpart/sdk';
import { Clock, Logger, Settings, sql, Till, Timers } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { isRefusal } from '@counterpart/sdk';
import { every } from '../clock/waiting.ts';
import { ShopStore } from '../database/store.ts';
import type { HostPart } from '../host-part.ts';
import { Backups } from './backups.ts';

const LOOK_MS = 10 * 60_000;
/** A start is a busy moment. */
const FIRST_LOOK_MS = 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** Whoever wanted to make it and did not within this time is no longer waited for. */
const CLAIM_MS = 60 * 60_000;

/** Makes a backup each day. Of several tills on one file one does it: whoever claims it first. */
@injectable()
export class BackupSchedule implements HostPart {
  readonly where = 'keeper';
  readonly #backups: Backups;
  readonly #store: ShopStore;
  readonly #settings: Settings;
  readonly #till: Till;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #logger: Logger;

  constructor(
    @inject(Backups) backups: Backups,
    @inject(ShopStore) store: ShopStore,
    @inject(Settings) settings: Settings,
    @inject(Till) till: Till,
    @inject(Clock) clock: Clock,
    @inject(Timers) timers: Timers,
    @inject(Logger) logger: Logger,
  ) {
    this.#backups = backups;
    this.#store = store;
    this.#settings = settings;
    this.#till = till;
    this.#clock = clock;
    this.#timers = timers;
    this.#logger = logger;
  }

  start(): Disposable {
    const look = () =>
      void this.run().catch((error: unknown) =>
        this.#logger.error('The daily backup was not made.', { error }),
      );
    const first = this.#timers.after(FIRST_LOOK_MS, look, 'background');
    const timer = every(this.#timers, LOOK_MS, look);
    return {
      dispose() {
        first.dispose();
        timer.dispose();
      },
    };
  }

  /** Makes the backup when it is due and nobody else is about to. True when it was made here. */
  async run(): Promise<boolean> {
    if ((await this.#settings.get('backup.daily')) !== true) return false;
    if (!(await this.#claim())) return false;
    const { at } = await this.#backups.make('daily');
    await this.#store.transactions.run(
      (tx) => tx.run(sql`update core_backup set done_at = ${at} where id = 'daily'`),
      { label: 'backup made', lane: 'bulk' },
    );
    return true;
  }

  async #claim(): Promise<boolean> {
    const now = this.#clock.now();
    const claimed = await this.#store.transactions.run(
      async (tx) => {
        // What was done in time to come was done by a wrong clock, and nobody waits for that day.
        // An empty shop has nothing to lose yet.
        if (!(await tx.get(sql`select 1 as ready from core_shop`))) return { changes: 0 };
        return tx.run(
          sql`insert into core_backup (id, till, claimed_at, done_at) values ('daily', ${this.#till.id}, ${now}, 0)
              on conflict (id) do update set till = excluded.till, claimed_at = excluded.claimed_at
              where (core_backup.done_at <= ${now - DAY_MS} or core_backup.done_at > ${now + DAY_MS})
                and (core_backup.claimed_at <= ${now - CLAIM_MS} or core_backup.claimed_at > ${now + DAY_MS})`,
        );
      },
      { label: 'backup due', lane: 'bulk' },
    );
    return !isRefusal(claimed) && claimed.changes > 0;
  }
}
