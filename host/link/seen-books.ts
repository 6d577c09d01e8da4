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
  { id: '0008-seen-shop', sql: `alter table core_seen_books add column shop_id text;` },
] as const;

/** Which books: epochs say of one shop alone which are newer. */
export interface BooksVersion {
  /** null where it is not known: before the first, or written by an older till. */
  readonly shopId: string | null;
  readonly epoch: number;
}

/** Whether `books` are older ones of the shop that was `seen`. Another shop's are neither older nor newer. */
export function isOlder(books: BooksVersion, seen: BooksVersion): boolean {
  return (seen.shopId === null || seen.shopId === books.shopId) && books.epoch < seen.epoch;
}

/** {@link Outline} of books that another computer keeps, as they were when this till last saw them. */
export class SeenBooks implements Outline {
  readonly #store: Store;
  #version: BooksVersion = { shopId: null, epoch: 0 };
  #outline: OutlineData | undefined;
  readonly #missing: () => Fault;

  /** `missing` says why there is nothing to tell before the first connection. */
  constructor(store: Store, missing: () => Fault) {
    this.#store = store;
    this.#missing = missing;
  }

  /** The newest books that this till has seen; epoch 0 before the first. */
  get version(): BooksVersion {
    return this.#version;
  }

  async load(): Promise<void> {
    const row = await this.#store.database.get<BooksVersion & { readonly outline: string }>(
      sql`select epoch, shop_id as "shopId", outline from core_seen_books`,
    );
    if (!row) return;
    this.#version = { shopId: row.shopId, epoch: row.epoch };
    this.#outline = JSON.parse(row.outline) as OutlineData;
  }

  /** Kept in the file before anybody hears of it. */
  async see({ shopId, epoch }: BooksVersion, outline: OutlineData): Promise<void> {
    this.#version = { shopId, epoch };
    this.#outline = outline;
    const written = await this.#store.transactions.run((tx) =>
      tx.run(
        sql`insert into core_seen_books (id, epoch, shop_id, outline)
            values ('books', ${epoch}, ${shopId}, ${JSON.stringify(outline)})
            on conflict (id) do update set epoch = excluded.epoch, shop_id = excluded.shop_id, outline = excluded.outline`,
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
