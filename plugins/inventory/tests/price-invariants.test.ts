import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { priceInvariants } from '../node/invariants/price-invariants.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations/shop');
let shop: DatabaseSync;

/** A price that changed twice, once with others, and the undo of that. */
beforeEach(() => {
  shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  for (const file of readdirSync(MIGRATIONS).toSorted())
    shop.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
  shop.exec(`
    insert into inventory_product (id, name, code, name_folded, tax_class, price_minor, status, revision,
      created_at, updated_at) values ('tea', 'Tea', '', 'tea', 'standard', 100, 'active', 1, 1, 1);
    update inventory_product set price_minor = 110, updated_at = 2;
    update inventory_product set price_minor = 100, updated_at = 3;
    insert into inventory_price_change (id, undo_of, seen, state, done_to, changed, skipped, started_at)
      values ('g1', null, 0, 'applied', 'tea', 1, 1, 2), ('g2', 'g1', 0, 'applied', 'tea', 1, 0, 3);
    insert into inventory_price_change_line values ('l1', 'g1', 'tea', 100, 110, 'changed'),
      ('l2', 'g1', 'cup', 5, null, 'no-cost'), ('l3', 'g2', 'tea', 110, 100, 'changed')`);
});

const broken = (): string[] =>
  priceInvariants
    .filter(({ query }) => shop.prepare(query.text).all().length > 0)
    .map(({ id }) => id.replace('inventory.', ''));

test('whole books break none: whoever changes a price, the history has it', () => {
  expect(
    shop.prepare('select seq, old_minor, new_minor, changed_at from inventory_price_history').all(),
  ).toMatchObject([
    { seq: 1, old_minor: 100, new_minor: 110, changed_at: 2 },
    { seq: 2, old_minor: 110, new_minor: 100, changed_at: 3 },
  ]);
  expect(broken()).toEqual([]);
});

test.each([
  [
    'a price that no history has',
    `drop trigger inventory_price_changed; update inventory_product set price_minor = 120`,
    ['price-is-the-last-of-its-history'],
  ],
  [
    'a gap in the history',
    `update inventory_price_history set new_minor = 111 where seq = 1`,
    ['price-is-the-last-of-its-history', 'price-changes-are-in-the-history'],
  ],
  [
    'a line that never happened',
    `update inventory_price_change_line set new_minor = 130 where id = 'l1'`,
    ['price-changes-are-in-the-history'],
  ],
  [
    'a line that is gone',
    `delete from inventory_price_change_line where id = 'l2'`,
    ['price-changes-are-counted'],
  ],
  [
    'a wrong count',
    `update inventory_price_change set changed = 2 where id = 'g1'`,
    ['price-changes-are-counted'],
  ],
  [
    'an undo of what was not changed',
    `update inventory_price_change_line set outcome = 'elsewhere' where id = 'l1'; update inventory_price_change set changed = 0, skipped = 2 where id = 'g1'`,
    ['price-changes-are-counted'],
  ],
])('%s is found', (_what, damage, found) => {
  shop.exec(damage);
  expect(broken()).toEqual(found);
});
