import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { stockTakeInvariants } from '../node/invariants/stock-take-invariants.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations/shop');
let shop: DatabaseSync;

/** A posted take with a line that differs, one that agrees and one counted again, and a take that is being counted. */
beforeEach(() => {
  shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  for (const file of readdirSync(MIGRATIONS).toSorted())
    shop.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
  shop.exec(`
    insert into inventory_stock_take (id, number, name, location_id, scope, blind, state, opened_at)
      values ('t1', 1, '', 'shop', 'whole', 1, 'posted', 1), ('t2', 2, '', 'shop', 'whole', 1, 'counting', 1);
    insert into inventory_stock_take_line
      (id, take_id, product_id, round, counted_milli, expected_milli, seen_milli, corrections, counted_at, state, move_id)
      values ('differs', 't1', 'tea', 1, 8000, 10000, 9000, 0, 5, 'posted', 'm1'),
        ('agrees', 't1', 'cup', 1, 3000, 3000, 3000, 0, 5, 'posted', null),
        ('again', 't1', 'jam', 2, 4000, 5000, 5000, 0, 5, 'posted', 'm2'),
        ('waits', 't2', 'pen', 1, 1000, 2000, 2000, 0, 5, 'open', null);
    insert into inventory_stock_take_count
      (id, take_id, line_id, round, position, kind, quantity_milli, on_hand_milli, till_id, counted_at)
      values ('c1', 't1', 'differs', 1, 1, 'add', 5000, 10000, 'a', 1), ('c2', 't1', 'differs', 1, 2, 'add', 3000, 9000, 'b', 2),
        ('c3', 't1', 'agrees', 1, 1, 'add', 9000, 4000, 'a', 1), ('c4', 't1', 'agrees', 1, 2, 'set', 3000, 3000, 'a', 2),
        ('c5', 't1', 'again', 1, 1, 'set', 7000, 6000, 'a', 1), ('c6', 't1', 'again', 2, 1, 'set', 4000, 5000, 'a', 2),
        ('c7', 't2', 'waits', 1, 1, 'set', 1000, 2000, 'a', 1);
    insert into inventory_move (id, product_id, location_id, quantity_milli, on_hand_after_milli, negative_allowed, reason,
        document_provider, document_ref, document_line, note, moved_at)
      values ('m1', 'tea', 'shop', -2000, 6000, 1, 'count', 'inventory', 't1', 'differs', '', 9),
        ('m2', 'jam', 'shop', -1000, 4000, 1, 'count', 'inventory', 't1', 'again', '', 9)`);
});

const broken = (): string[] =>
  stockTakeInvariants
    .filter(({ query }) => shop.prepare(query.text).all().length > 0)
    .map(({ id }) => id.replace('inventory.', ''));

test('whole books break none', () => {
  expect(broken()).toEqual([]);
});

test.each([
  [
    'a count more',
    `insert into inventory_stock_take_count values ('x', 't1', 'differs', 1, 3, 'add', 1, 1, null, 'a', 3)`,
    ['counted-is-the-sum-of-counts'],
  ],
  [
    'a count that is gone',
    `delete from inventory_stock_take_count where id = 'c2'`,
    ['counted-is-the-sum-of-counts'],
  ],
  [
    'a counted figure without a count',
    `update inventory_stock_take_line set counted_milli = 3001 where id = 'agrees'`,
    ['counted-is-the-sum-of-counts', 'variances-are-booked-once'],
  ],
  [
    'an expectation of another moment',
    `update inventory_stock_take_line set expected_milli = 2500 where id = 'waits'`,
    ['expected-is-of-the-count'],
  ],
  [
    'a variance that was never booked',
    `delete from inventory_move where id = 'm1'`,
    ['variances-are-booked-once'],
  ],
  [
    'a variance that was booked twice',
    `insert into inventory_move (id, product_id, quantity_milli, on_hand_after_milli, negative_allowed, reason, document_provider,
       document_ref, document_line, note, moved_at)
     values ('m3', 'tea', -2000, 4000, 1, 'count', 'inventory', 't1', 'differs', '', 9)`,
    ['variances-are-booked-once'],
  ],
  [
    'another quantity',
    `update inventory_move set quantity_milli = -1999 where id = 'm1'`,
    ['variances-are-booked-once'],
  ],
  [
    'a booked line of a take that is counted',
    `update inventory_stock_take_line set state = 'posted' where id = 'waits'`,
    ['variances-are-booked-once', 'only-posted-takes-book'],
  ],
  [
    'an open line of a posted take',
    `update inventory_stock_take_line set state = 'open', move_id = null where id = 'agrees'`,
    ['only-posted-takes-book'],
  ],
  [
    'a cancelled take that booked',
    `update inventory_stock_take set state = 'cancelled' where id = 't1'`,
    ['only-posted-takes-book'],
  ],
  [
    'a product in two takes',
    `insert into inventory_stock_take values ('t3', 3, '', 'shop', 'whole', null, null, 1, 'counting', null, null, 1, null, null, null);
     insert into inventory_stock_take_line (id, take_id, product_id, round, counted_milli, expected_milli, seen_milli, corrections)
       values ('twice', 't3', 'pen', 1, 1, 2, 2, 0);
     insert into inventory_stock_take_count values ('y', 't3', 'twice', 1, 1, 'set', 1, 2, null, 'a', 3)`,
    ['counted-in-one-take'],
  ],
])('%s is found', (_what, damage, found) => {
  shop.exec(damage);
  expect(broken()).toEqual(found);
});
