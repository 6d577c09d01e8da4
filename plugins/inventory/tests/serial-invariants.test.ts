import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { newId } from '@counterpart/sdk';
import { inventoryContract } from '../api/index.ts';
import { serialInvariants } from '../node/invariants/serial-invariants.ts';
import { accepted, addProduct, openInventory } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
let books: Sqlite.Database;

/** The books of a shop with a number in stock, one sold, one on its way and one that is gone; not guarded. */
beforeAll(async () => {
  shop = await openInventory();
  const manager = shop.client(inventoryContract, 'manager');
  const { id: to } = accepted(await manager.saveLocation({ name: 'Cellar' }));
  const { id: product } = await addProduct(shop, { name: 'Phone' });
  accepted(await manager.trackSerials({ product, tracked: true, warrantyMonths: null }));
  const serials = ['HERE', 'SOLD', 'AWAY', 'GONE'];
  accepted(await manager.moveSerials({ product, direction: 'in', serials, reason: 'received' }));
  accepted(await manager.moveSerials({ product, direction: 'out', serials: ['GONE'], reason: 'lost' }));
  const [sold] = await manager.serials({ product, term: 'SOLD' });
  const lines = [{ ref: sold!.id, quantity_milli: 1000 }];
  accepted(await shop.client(sellerContract, 'cashier').sell({ document: newId(), lines }));
  const sent = [{ product, quantity_milli: 1000, serials: ['AWAY'] }];
  const { id: transfer } = accepted(await manager.saveTransfer({ from: 'shop', to, lines: sent }));
  accepted(await manager.sendTransfer({ transfer }));
  expect(await shop.verify()).toEqual([]);
  const copy = join(shop.folder, 'copy.db');
  const source = new Sqlite(shop.host.shopPath, { readonly: true });
  source.exec(`vacuum into '${copy}'`);
  source.close();
  books = new Sqlite(copy);
  books.pragma('foreign_keys = off');
  books.pragma('ignore_check_constraints = on');
  const triggers = books.prepare(`select name from sqlite_master where type = 'trigger'`).pluck().all();
  for (const name of triggers) books.exec(`drop trigger "${String(name)}"`);
});
afterAll(async () => {
  books.close();
  await shop.dispose();
});

/** Which invariant finds what, by the number or the product in the rows it shows. */
function found(): string[] {
  return serialInvariants.flatMap(({ id, query }) => {
    const rows = books.prepare(query.text).all(...query.values) as { serial?: string; name?: string }[];
    return rows.map(({ serial, name }) => `${id.replace('inventory.', '')}: ${serial ?? name}`);
  });
}

const idOf = (serial: string) => `(select id from inventory_serial where serial = '${serial}')`;
const lastMoveOf = (serial: string) =>
  `(select max(id) from inventory_serial_move where serial_id = ${idOf(serial)})`;

test('this shop is sound', () => {
  expect(found()).toEqual([]);
});

test.each([
  [
    'a number that comes in twice',
    `insert into inventory_serial_move (id, serial_id, direction, move_id, note, person_id, moved_at)
     select 'zzz', serial_id, direction, move_id, note, person_id, moved_at from inventory_serial_move
     where id = ${lastMoveOf('HERE')}`,
    ['serials-come-and-leave-by-turns: HERE', 'serials-are-where-their-moves-say: HERE'],
  ],
  [
    'a number that leaves before it came',
    `delete from inventory_serial_move where direction = 1 and serial_id = ${idOf('GONE')}`,
    ['serials-come-and-leave-by-turns: GONE', 'serials-are-where-their-moves-say: GONE'],
  ],
  [
    'a number in stock that no move brought',
    `delete from inventory_serial_move where serial_id = ${idOf('HERE')}`,
    ['serials-are-where-their-moves-say: HERE'],
  ],
  [
    'a number that left and is said to be in stock',
    `update inventory_serial set state = 'in-stock', location_id = 'shop' where serial = 'GONE'`,
    ['serials-are-where-their-moves-say: GONE', 'serials-are-on-hand: Phone'],
  ],
  [
    'a number in stock that is said to be on its way',
    `update inventory_serial set state = 'in-transit', location_id = null where serial = 'HERE'`,
    ['serials-are-where-their-moves-say: HERE'],
  ],
  [
    'a number that is sold without a document',
    `update inventory_serial set state = 'sold' where serial = 'GONE'`,
    ['sold-serials-have-their-document: GONE'],
  ],
  [
    'more numbers than goods',
    `update inventory_stock set on_hand_milli = 0 where location_id = 'shop'`,
    ['serials-are-on-hand: Phone'],
  ],
  [
    'a number at a location without goods',
    `update inventory_serial set location_id = (select id from inventory_location where name = 'Cellar')
     where serial = 'HERE'`,
    ['serials-are-on-hand: Phone'],
  ],
])('%s is found', (_what, damage, expected) => {
  books.exec('begin');
  try {
    books.exec(damage);
    expect(found()).toEqual(expected);
  } finally {
    books.exec('rollback');
  }
});

test('two of a product with one number cannot be written', () => {
  expect(() =>
    books.exec(
      `update inventory_serial set serial = 'HERE', serial_folded = (select serial_folded from inventory_serial
       where serial = 'HERE') where serial = 'GONE'`,
    ),
  ).toThrow(/UNIQUE/);
});
