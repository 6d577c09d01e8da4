import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { categoryInvariants } from '../node/invariants/category-invariants.ts';
import { productInvariants } from '../node/invariants/product-invariants.ts';
import { variantInvariants } from '../node/invariants/variant-invariants.ts';

const MIGRATIONS = join(import.meta.dirname, '../migrations/shop');
let shop: DatabaseSync;

const product = (id: string, values: Record<string, string | number | null>) => {
  const row = {
    id,
    name: id,
    code: '',
    name_folded: id,
    category_id: null,
    tax_class: 'standard',
    price_minor: 100,
    status: 'active',
    revision: 1,
    created_at: 1,
    updated_at: 1,
    ...values,
  };
  const names = Object.keys(row);
  shop
    .prepare(
      `insert into inventory_product (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
};

/** A tree, a family of two with a value each, and a product with a box; without what keeps a real shop from damage. */
beforeEach(() => {
  shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  for (const file of readdirSync(MIGRATIONS).toSorted())
    shop.exec(readFileSync(join(MIGRATIONS, file), 'utf8'));
  shop.exec(`
    insert into inventory_category values ('top', null, 0, 'Top', 'top', 'Top', 1), ('mid', 'top', 0, 'Mid', 'mid', 'Top > Mid', 1),
      ('low', 'mid', 0, 'Low', 'low', 'Top > Mid > Low', 1);
    insert into inventory_axis values ('a', 'shirt', 1, 'Size');
    insert into inventory_option values ('o1', 'a', 0, 'M', 'm'), ('o2', 'a', 1, 'L', 'l'), ('strange', 'b', 0, 'M', 'm')`);
  product('shirt', { kind: 'family', name: 'Shirt', category_id: 'low' });
  const variant = { kind: 'variant', parent_id: 'shirt', own_price: 0, category_id: 'low' };
  product('m', { ...variant, option_1: 'o1', name: 'Shirt M' });
  product('l', { ...variant, option_1: 'o2', name: 'Shirt L', own_price: 1, price_minor: 120 });
  product('cola', { name: 'Cola' });
  shop.exec(`
    insert into inventory_unit values ('box', 'cola', 0, 'box', 12000, null, 1, 1, 'active');
    insert into inventory_code (id, product_id, position, code, code_folded, unit_id)
      values ('k', 'cola', 0, 'BOX', 'box', 'box')`);
});

function broken(): string[] {
  return [...productInvariants, ...categoryInvariants, ...variantInvariants]
    .filter(({ query }) => shop.prepare(query.text).all(...(query.values as string[])).length > 0)
    .map(({ id }) => id.replace('inventory.', ''));
}

test('this shop is sound', () => {
  expect(broken()).toEqual([]);
});

test.each([
  [
    'a category inside itself',
    "update inventory_category set parent_id = 'low' where id = 'mid'",
    ['categories-are-a-tree', 'category-paths-are-true'],
  ],
  [
    'a category below nothing',
    "update inventory_category set parent_id = 'gone' where id = 'top'",
    ['categories-are-a-tree', 'category-paths-are-true'],
  ],
  [
    'a stale path',
    "update inventory_category set name = 'New' where id = 'mid'",
    ['category-paths-are-true'],
  ],
  [
    'a variant of no family',
    "update inventory_product set kind = 'single' where id = 'shirt'",
    ['variants-belong-to-families'],
  ],
  [
    'a plain product inside a family',
    "update inventory_product set parent_id = 'shirt', name = 'Shirt', category_id = 'low' where id = 'cola'",
    ['variants-belong-to-families'],
  ],
  [
    'a variant without its value',
    "update inventory_product set option_1 = null, name = 'Shirt' where id = 'm'",
    ['variants-have-a-value-for-each-axis'],
  ],
  [
    'a value of another family',
    "update inventory_product set option_1 = 'strange' where id = 'm'",
    ['variants-have-a-value-for-each-axis'],
  ],
  [
    'a price that did not follow',
    "update inventory_product set price_minor = 90 where id = 'shirt'",
    ['variants-share-what-is-the-familys'],
  ],
  [
    'a variant in another category',
    "update inventory_product set category_id = 'top' where id = 'l'",
    ['variants-share-what-is-the-familys'],
  ],
  [
    'a variant on sale without its family',
    "update inventory_product set status = 'archived' where id = 'shirt'",
    ['variants-share-what-is-the-familys'],
  ],
  [
    'a name that did not follow',
    "update inventory_product set name = 'Blouse' where id = 'shirt'",
    ['variants-are-called-after-their-family'],
  ],
  [
    'stock of a family',
    "insert into inventory_holding (id, on_hand_milli, value_minor, method) values ('shirt', 1000, 0, 'average')",
    ['families-have-no-stock'],
  ],
  [
    'a code of another product’s unit',
    "update inventory_code set product_id = 'm' where id = 'k'",
    ['unit-codes-are-the-products'],
  ],
  [
    'a code of a unit that is gone',
    "update inventory_unit set status = 'archived' where id = 'box'",
    ['unit-codes-are-the-products'],
  ],
  [
    'a box of a family',
    "insert into inventory_unit values ('x', 'shirt', 0, 'x', 1, null, 1, 1, 'active')",
    ['units-belong-to-what-is-stocked'],
  ],
] as const)('%s is found', (_what, damage, found) => {
  shop.exec(damage);
  expect(broken()).toEqual(found);
});

test('two variants with the same values cannot be written', () => {
  expect(() => shop.exec("update inventory_product set option_1 = 'o2' where id = 'm'")).toThrow(/UNIQUE/);
});
