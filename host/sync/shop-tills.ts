import type { SyncStatus } from '@counterpart/sdk';
import { Clock, sql, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { BEAT_MS } from './till-presence.ts';

/** One beat may be late. */
const ONLINE_MS = 2.5 * BEAT_MS;

interface TillRow {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly seen_at: number;
  readonly online: number;
}

/** The tills of the shop, as the books know them. */
@injectable()
export class ShopTills {
  readonly #store: ShopStore;
  readonly #till: Till;
  readonly #clock: Clock;
  /** When a till was last heard of, by this computer's clock: its own may be wrong. UTC epoch ms. */
  readonly #heard = new Map<string, number>();

  constructor(@inject(ShopStore) store: ShopStore, @inject(Till) till: Till, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#till = till;
    this.#clock = clock;
    store.events.on(
      'database_changed',
      ({ tables, committedAt }) => {
        const { ids = [] } = tables['core_till'] ?? {};
        if (ids !== 'all') for (const id of ids) this.#heard.set(id, committedAt);
      },
      { tables: ['core_till'] },
    );
  }

  /** `asks`: the till that they are shown at. */
  async all(asks: string): Promise<SyncStatus['tills']> {
    const now = this.#clock.now();
    const rows = await this.#store.database.all<TillRow>(
      sql`select id, name, version, seen_at, online from core_till order by name, id`,
    );
    return rows.map(({ id, name, version, seen_at: written_at, online }) => {
      const seen_at = this.#heard.get(id) ?? Math.min(now, written_at);
      // Whoever keeps the books is there as long as it answers.
      const here = id === this.#till.id || id === asks;
      const isOnline = here || (online === 1 && now - seen_at < ONLINE_MS);
      return { id, name, version, seen_at, online: isOnline, this: id === asks };
    });
  }
}
