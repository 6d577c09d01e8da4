import Sqlite from 'better-sqlite3';
import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storesFixture, thingMigrations, thingTables } from '../database/stores-fixture.ts';
import { bringShop, requireOtherShop } from './bring-shop.ts';

async function aShop() {
  const fixture = storesFixture();
  const shop = await fixture.shop();
  await shop.migrate('demo', thingMigrations, thingTables);
  await shop.close();
  writeFileSync(`${fixture.shopPath}.key`, 'the key of the PINs');
  const target = join(fixture.folder, 'elsewhere', 'shop.db');
  return { ...fixture, target };
}

test('the books are where they were brought, and the old file has another name', async () => {
  const { shopPath, target, folder, ...fixture } = await aShop();
  const { aside } = await bringShop(shopPath, target, Date.now());
  expect(existsSync(shopPath)).toBe(false);
  expect(existsSync(aside)).toBe(true);
  expect(readFileSync(`${target}.key`, 'utf8')).toBe('the key of the PINs');
  expect(readdirSync(join(folder, 'elsewhere')).toSorted()).toEqual(['shop.db', 'shop.db.key']);
  const brought = new Sqlite(target, { readonly: true });
  expect(brought.prepare('select count(*) from demo_thing').pluck().get()).toBe(0);
  brought.close();
  // A till that still looks there begins no second shop by mistake.
  await expect(fixture.shop()).rejects.toMatchObject({ code: 'books-moved' });
  expect(existsSync(shopPath)).toBe(false);
});

test('and go back when nothing could be started on them', async () => {
  const { shopPath, target } = await aShop();
  const { undo, aside } = await bringShop(shopPath, target, Date.now());
  await undo();
  expect([existsSync(shopPath), existsSync(target), existsSync(aside)]).toEqual([true, false, false]);
});

test('they stay while another process has them open', async () => {
  const { shopPath, target } = await aShop();
  const other = new Sqlite(shopPath);
  other.prepare('select count(*) from core_meta').get();
  await expect(bringShop(shopPath, target, Date.now())).rejects.toMatchObject({ code: 'books-in-use' });
  other.close();
  expect([existsSync(shopPath), existsSync(target)]).toEqual([true, false]);
});

test('they stay when there is a shop already, of whomever', async () => {
  const { shopPath, target, folder } = await aShop();
  await bringShop(shopPath, target, Date.now());
  const again = join(folder, 'again.db');
  copyFileSync(target, again);
  await expect(bringShop(again, target, Date.now())).rejects.toMatchObject({ code: 'already-has-a-shop' });
  expect(existsSync(again)).toBe(true);
});

test('a copy of the same shop is told from another shop', async () => {
  const [one, other] = [await aShop(), await aShop()];
  const copy = join(one.folder, 'copy.db');
  copyFileSync(one.shopPath, copy);
  expect(() => requireOtherShop(one.shopPath, copy)).toThrow(/a copy of this shop/);
  requireOtherShop(one.shopPath, other.shopPath);
  requireOtherShop(one.shopPath, join(one.folder, 'nothing.db'));
});
