import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';

const migration = (name: string) =>
  readFileSync(join(import.meta.dirname, '../migrations/shop', `${name}.sql`), 'utf8');

test('the ledger of before keeps its rows, and takes the new reasons', () => {
  const shop = new DatabaseSync(':memory:', { enableForeignKeyConstraints: false });
  shop.exec(migration('0001-products-and-stock'));
  const add = (id: string, reason: string) =>
    shop.exec(`insert into inventory_move values ('${id}', 'p', -1000, 2000, 0, '${reason}', 'sales', 'd', 'R1-1', '',
      'u', 7)`);
  add('m1', 'sale');
  expect(() => add('m2', 'supplier')).toThrow('CHECK constraint failed');
  const before = shop.prepare('select * from inventory_move').all();
  shop.exec(migration('0002-move-reasons'));
  expect(shop.prepare('select * from inventory_move').all()).toEqual(before);
  add('m2', 'supplier');
  shop.close();
});
