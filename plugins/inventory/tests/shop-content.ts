import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestShop } from '@counterpart/host/testing';
import Database from 'better-sqlite3';

type Row = Readonly<Record<string, unknown>>;

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
  readonly counterpart: { readonly data: { readonly shop: { readonly tables: readonly string[] } } };
};
/** Who did it and when, and how often: another shop has other people and another clock. */
const NOT_CONTENT = /^(id|person_id|revision|.*_at)$/;

/**
 * Every row of every table of inventory, as far as it is content: an id stands for the row that it names. Two shops with
 * the same content are equal, whatever their ids and times.
 */
export function contentOf(shop: TestShop): Record<string, unknown[]> {
  const database = new Database(shop.host.shopPath, { readonly: true });
  try {
    // What is made of other tables for searching holds ids in its words; `verify` proves that it says the same.
    const tables = manifest.counterpart.data.shop.tables.filter((table) => !/_search|_words$/.test(table));
    const rows = new Map(
      tables.map((table) => [table, database.prepare(`select * from ${table}`).all() as Row[]] as const),
    );
    const byId = new Map<unknown, Row>();
    for (const all of rows.values()) {
      for (const row of all)
        if (typeof row['id'] === 'string' && row['id'].length === 36) byId.set(row['id'], row);
    }
    const content = (row: Row, depth: number): unknown =>
      Object.fromEntries(
        Object.entries(row)
          .filter(([column]) => !NOT_CONTENT.test(column))
          .map(([column, value]) => {
            const named = depth < 2 ? byId.get(value) : undefined;
            if (named) return [column, content(named, depth + 1)];
            return [column, byId.has(value) ? 'an id' : value];
          }),
      );
    const sorted = (all: readonly Row[]) =>
      all.map((row) => content(row, 0)).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
    return Object.fromEntries([...rows].map(([table, all]) => [table, sorted(all)]));
  } finally {
    database.close();
  }
}
