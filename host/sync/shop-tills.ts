import type { SyncStatus } from '@counterpart/sdk';
import { Clock, sql, Till } from '@counterpart/sdk/node';
import { inject, injectable } from 'inversify';
import { ShopStore } from '../database/store.ts';
import { ONLINE_MS } from './till-presence.ts';

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
  /** False until the first look. */
  #isLooking = false;
  /** What each till wrote down, and when that was seen here: its clock may be wrong. UTC epoch ms. */
  readonly #heard = new Map<string, { readonly wrote_at: number; readonly heard_at: number }>();

  constructor(@inject(ShopStore) store: ShopStore, @inject(Till) till: Till, @inject(Clock) clock: Clock) {
    this.#store = store;
    this.#till = till;
    this.#clock = clock;
    const look = () => void this.#look().catch(() => {});
    store.events.on('database_changed', look, { tables: ['core_till'] });
    look();
  }

  /** `asks`: the till that they are shown at. */
  async all(asks: string): Promise<SyncStatus['tills']> {
    const rows = await this.#look();
    const now = this.#clock.now();
    return rows.map(({ id, name, version, online }) => {
      const seen_at = this.#heard.get(id)!.heard_at;
      // Whoever keeps the books is there as long as it answers.
      const here = id === this.#till.id || id === asks;
      const isOnline = here || (online === 1 && now - seen_at < ONLINE_MS);
      return { id, name, version, seen_at, online: isOnline, this: id === asks };
    });
  }

  async #look(): Promise<readonly TillRow[]> {
    const rows = await this.#store.database.all<TillRow>(
      sql`select id, name, version, seen_at, online from core_till order by name, id`,
    );
    const now = this.#clock.now();
    for (const { id, seen_at: wrote_at } of rows) {
      const known = this.#heard.get(id);
      if (known?.wrote_at === wrote_at) continue;
      // The first time there is nothing but its own clock to go by; whatever is new since was written just now.
      const heard_at = known || this.#isLooking ? now : Math.min(now, wrote_at);
      this.#heard.set(id, { wrote_at, heard_at });
    }
    this.#isLooking = true;
    return rows;
  }
}
