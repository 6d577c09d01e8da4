import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { inventoryInvariants } from '../node/invariants/inventory-invariants.ts';

const FOLDER = join(import.meta.dirname, '../migrations/shop');
const migration = (name: string) => readFileSync(join(FOLDER, `${name}.sql`), 'utf8');
const migrationsAfter = (name: string) =>
  readdirSync(FOLDER)
    .map((file) => basename(file, '.sql'))
    .filter((other) => other > name)
    .toSorted();

test('a shop with stock keeps it, at its one location, and nobody knows yet what it cost', () => {
  const shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  shop.exec(migration('0001-products-and-stock'));
  shop.exec(migration('0002-move-reasons'));
  const product = (id: string) =>
    shop.exec(`insert into inventory_product values ('${id}', 'Tea', '', 'tea', ' tea', null, 'standard', 250, null,
      'active', 1, 1, 1)`);
  const move = (id: string, of: string, milli: number, after: number, reason: string) =>
    shop.exec(`insert into inventory_move values ('${id}', '${of}', ${milli}, ${after}, 0, '${reason}', 'sales', 'd',
      'R1-1', 'seen', 'u', 7)`);
  for (const id of ['p1', 'p2', 'p3']) product(id);
  shop.exec("insert into inventory_stock values ('p1', 3000), ('p2', 0)");
  move('m1', 'p1', 5000, 5000, 'opening');
  move('m2', 'p1', -2000, 3000, 'sale');
  shop.exec(migration('0004-locations-and-cost'));

  expect(shop.prepare('select id, name, position, archived from inventory_location').all()).toEqual([
    { id: 'shop', name: 'Shop', position: 1, archived: 0 },
  ]);
  const stock =
    'select product_id, location_id, on_hand_milli, reserved_milli from inventory_stock order by 1';
  expect(shop.prepare(stock).all()).toEqual([
    { product_id: 'p1', location_id: 'shop', on_hand_milli: 3000, reserved_milli: 0 },
    { product_id: 'p2', location_id: 'shop', on_hand_milli: 0, reserved_milli: 0 },
  ]);
  // Also of what another program wrote without its stock.
  const holdings =
    'select id, on_hand_milli, value_minor, cost_minor, method from inventory_holding order by 1';
  const nothing = { on_hand_milli: 0, value_minor: 0, cost_minor: null, method: 'average' };
  expect(shop.prepare(holdings).all()).toEqual([
    { ...nothing, id: 'p1', on_hand_milli: 3000 },
    { ...nothing, id: 'p2' },
    { ...nothing, id: 'p3' },
  ]);
  expect(shop.prepare("select * from inventory_move where id = 'm2'").all()).toEqual([
    {
      id: 'm2',
      product_id: 'p1',
      location_id: 'shop',
      quantity_milli: -2000,
      on_hand_after_milli: 3000,
      value_minor: null,
      negative_allowed: 0,
      reason: 'sale',
      document_provider: 'sales',
      document_ref: 'd',
      document_label: 'R1-1',
      document_line: null,
      note: 'seen',
      person_id: 'u',
      moved_at: 7,
    },
  ]);
  // The proofs are of the shop as it is by now.
  for (const later of ['0003-suppliers', ...migrationsAfter('0004-locations-and-cost')])
    shop.exec(migration(later));
  const broken = inventoryInvariants.filter(
    ({ query }) => shop.prepare(query.text).all(...(query.values as (string | number)[])).length > 0,
  );
  expect(broken.map(({ id }) => id)).toEqual([]);
  shop.close();
});
