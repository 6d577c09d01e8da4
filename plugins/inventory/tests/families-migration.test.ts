import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '../migrations/shop');

test('categories stand at the top as they were, and what was ever cut may be cut', () => {
  const shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  const files = readdirSync(FOLDER).toSorted();
  const from = files.findIndex((file) => file.includes('families'));
  for (const file of files.slice(0, 2)) shop.exec(readFileSync(join(FOLDER, file), 'utf8'));
  shop.exec(`insert into inventory_category values ('c1', 'Tea', 'tea', 1), ('c2', 'Cheese', 'cheese', 1);
    insert into inventory_product values ('p1', 'Gouda', '', 'gouda', ' gouda', 'c2', 'standard', 250, null, 'active', 1, 1, 1),
      ('p2', 'Mug', '', 'mug', ' mug', 'c1', 'standard', 250, null, 'active', 1, 1, 1);
    insert into inventory_move values ('m1', 'p1', -350, 0, 1, 'sale', null, null, null, '', null, 7),
      ('m2', 'p2', -1000, 0, 1, 'sale', null, null, null, '', null, 7)`);
  for (const file of files.slice(2, from + 1)) shop.exec(readFileSync(join(FOLDER, file), 'utf8'));
  expect(
    shop.prepare('select id, parent_id, position, path from inventory_category order by id').all(),
  ).toEqual([
    { id: 'c1', parent_id: null, position: 0, path: 'Tea' },
    { id: 'c2', parent_id: null, position: 0, path: 'Cheese' },
  ]);
  const products =
    'select id, kind, category_id, unit, fractional, own_price from inventory_product order by id';
  const single = { kind: 'single', unit: 'pcs', own_price: 1 };
  expect(shop.prepare(products).all()).toEqual([
    { ...single, id: 'p1', category_id: 'c2', fractional: 1 },
    { ...single, id: 'p2', category_id: 'c1', fractional: 0 },
  ]);
});
