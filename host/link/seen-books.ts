import { Fault, isRefusal, type Shop } from '@counterpart/sdk';
import { sql } from '@counterpart/sdk/node';
import type { Store } from '../database/store.ts';
import type { ShopPlugin } from '../plugins/shop-plugin.ts';
import type { Outline, OutlineData } from './outline.ts';

/** In `till.db` of a till whose books are elsewhere: what it last saw of them. One row. */
export const seenBooksTables = { tables: ['core_seen_books'], posted: [], publishedViews: [] } as const;

export const seenBooksMigrations = [
  {
    id: '0004-seen-books',
    sql: `create table core_seen_books (id text primary key check (id = 'books'), epoch integer not null, outline text not null) strict;`,
  },
] as const;

/** {@link Outline} of books that another computer keeps, as they were when this till last saw them. */
export class SeenBooks implements Outline {
  readonly #store: Store;
  #epoch = 0;
  #outline: OutlineData | undefined;
  readonly #missing: () => Fault;

  /** `missing` says why there is nothing to tell before the first connection. */
  constructor(store: Store, missing: () => Fault) {
    this.#store = store;
    this.#missing = missing;
  }

  /** The newest books that this till has seen; 0 before the first. */
  get epoch(): number {
    return this.#epoch;
  }

  async load(): Promise<void> {
    const row = await this.#store.database.get<{ epoch: number; outline: string }>(
      sql`select epoch, outline from core_seen_books`,
    );
    if (!row) return;
    this.#epoch = row.epoch;
    this.#outline = JSON.parse(row.outline) as OutlineData;
  }

  /** Kept in the file before anybody hears of it. */
  async see(epoch: number, outline: OutlineData): Promise<void> {
    this.#epoch = epoch;
    this.#outline = outline;
    const written = await this.#store.transactions.run((tx) =>
      tx.run(
        sql`insert into core_seen_books (id, epoch, outline) values ('books', ${epoch}, ${JSON.stringify(outline)})
            on conflict (id) do update set epoch = excluded.epoch, outline = excluded.outline`,
      ),
    );
    if (isRefusal(written)) throw new Fault({ code: written.refused, message: written.message });
  }

  async shop(): Promise<Shop> {
    return this.#known().shop;
  }

  /** None before the first connection: the till waits for its keeper with the frame alone. */
  async plugins(): Promise<readonly ShopPlugin[]> {
    return this.#outline?.plugins ?? [];
  }

  async settings(): Promise<Readonly<Record<string, string>>> {
    return this.#outline?.settings ?? {};
  }

  #known(): OutlineData {
    if (!this.#outline) throw this.#missing();
    return this.#outline;
  }
}
