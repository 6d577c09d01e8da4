import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { stockInvariants } from '../node/invariants/stock-invariants.ts';
import { valueInvariants } from '../node/invariants/value-invariants.ts';
import { Ledger as Reservations } from '../node/reservations/ledger.ts';
import { moveGoods } from '../node/transfers/move-goods.ts';
import { accepted } from './open-inventory.ts';
import { Ledger } from './open-ledger.ts';

let ledger: Ledger;
let books: Sqlite.Database;

/** The books of a shop with two locations, goods on the way, promises, and goods counted in both ways; not guarded. */
beforeAll(async () => {
  ledger = await Ledger.open();
  const manager = ledger.shop.client(inventoryContract, 'manager');
  accepted(await manager.saveLocation({ name: 'Cellar' }));
  const tea = await ledger.product('Tea');
  const oil = await ledger.product('Oil');
  const bare = await ledger.product('Bare');
  const buy = (product: string, pieces: number, value_minor: number) =>
    ({ product, quantity_milli: pieces * 1000, value_minor, isPaid: true }) as const;
  await ledger.move(buy(tea, 10, 1000));
  await ledger.move({ product: tea, quantity_milli: -3000 });
  await ledger.move(buy(oil, 4, 800), { costMethod: 'fifo' });
  await ledger.move(buy(oil, 4, 1000), { costMethod: 'fifo' });
  await ledger.move({ product: oil, quantity_milli: -5000 }, { costMethod: 'fifo' });
  await ledger.move({ product: bare, quantity_milli: -1000 }, { negative: 'allow' });
  await ledger.run(async (tx, ids) => {
    const sent = { product: tea, location: 'shop', quantity_milli: -2000, personId: null };
    await moveGoods(tx, ids, sent, { negative: 'refuse', costMethod: 'average' });
  });
  await ledger.with(Reservations, async (reservations, tx) => {
    const owner = { provider: 'test', ref: '1', label: 'Job 1' };
    await reservations.reserve(tx, { ref: tea, quantity_milli: 1000, owner });
    const { reservation } = await reservations.reserve(tx, { ref: tea, quantity_milli: 1000, owner });
    await reservations.consume(tx, { reservation, person: null });
  });
  expect(await ledger.verify()).toEqual([]);
  const copy = join(ledger.shop.folder, 'copy.db');
  const source = new Sqlite(ledger.shop.host.shopPath, { readonly: true });
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
  await ledger.shop.dispose();
});

/** Which invariant finds what, by the name or the id in the rows it shows. */
function found(): string[] {
  return [...stockInvariants, ...valueInvariants].flatMap(({ id, query }) => {
    const rows = books.prepare(query.text).all(...query.values) as { name?: string; product_id?: string }[];
    return rows.map(
      ({ name, product_id }) => `${id.replace('inventory.', '')}: ${name ?? nameOf(product_id)}`,
    );
  });
}

function nameOf(product: string | undefined): unknown {
  return books.prepare('select name from inventory_product where id = ?').pluck().get(product);
}

const OF = (name: string) => `(select id from inventory_product where name = '${name}')`;

test('sound books break nothing', () => {
  expect(found()).toEqual([]);
});

test.each([
  [
    'stock that nothing moved',
    `update inventory_stock set on_hand_milli = on_hand_milli + 1 where product_id = ${OF('Tea')}`,
    ['stock-is-the-sum-of-moves: Tea', 'holding-is-the-sum-of-stock: Tea'],
  ],
  [
    'stock that is nowhere any more',
    `delete from inventory_stock where product_id = ${OF('Oil')}`,
    ['stock-is-the-sum-of-moves: Oil', 'holding-is-the-sum-of-stock: Oil'],
  ],
  [
    'a move that was lost',
    `delete from inventory_move where product_id = ${OF('Bare')}`,
    ['stock-is-the-sum-of-moves: Bare'],
  ],
  [
    'a move to another place',
    `update inventory_move set location_id = (select id from inventory_location where name = 'Cellar')
     where product_id = ${OF('Oil')} and quantity_milli < 0`,
    ['stock-is-the-sum-of-moves: Oil', 'stock-is-the-sum-of-moves: Oil'],
  ],
  [
    'a sum over the locations that is none',
    `update inventory_holding set on_hand_milli = on_hand_milli + 1 where id = ${OF('Bare')}`,
    ['holding-is-the-sum-of-stock: Bare'],
  ],
  [
    'goods on the way that nobody sent',
    `update inventory_holding set in_transit_milli = in_transit_milli + 1 where id = ${OF('Tea')}`,
    ['holding-is-the-sum-of-stock: Tea'],
  ],
  [
    'a product without what it has',
    `delete from inventory_holding where id = ${OF('Bare')}`,
    ['holding-is-the-sum-of-stock: Bare'],
  ],
  [
    'a promise that nobody was given',
    `update inventory_stock set reserved_milli = reserved_milli + 1 where product_id = ${OF('Tea')}`,
    ['reserved-is-the-sum-of-reservations: Tea'],
  ],
  [
    'a promise that stands nowhere',
    `update inventory_reservation set state = 'released', settled_at = 1 where state = 'open'`,
    ['reserved-is-the-sum-of-reservations: Tea'],
  ],
  [
    'goods taken for a promise, and not as many',
    `update inventory_reservation set quantity_milli = 2000 where state = 'consumed'`,
    ['reservations-are-settled-once: Tea'],
  ],
  [
    'a promise settled without a move',
    `update inventory_reservation set move_id = null where state = 'consumed'`,
    ['reservations-are-settled-once: Tea'],
  ],
  [
    'goods taken that were not there, where that is refused',
    `update inventory_move set negative_allowed = 0 where product_id = ${OF('Bare')}`,
    ['no-negative-stock-where-refused: Bare'],
  ],
  [
    'a value that no move has',
    `update inventory_holding set value_minor = value_minor + 1 where id = ${OF('Tea')}`,
    ['value-is-the-sum-of-moves: Tea'],
  ],
  [
    'a cost of goods that was changed',
    `update inventory_move set value_minor = value_minor - 1 where product_id = ${OF('Oil')} and quantity_milli < 0`,
    ['value-is-the-sum-of-moves: Oil'],
  ],
  [
    'worth something, and not there',
    `update inventory_holding set on_hand_milli = 0, in_transit_milli = 0 where id = ${OF('Tea')}`,
    ['holding-is-the-sum-of-stock: Tea', 'no-stock-no-value: Tea'],
  ],
  [
    'a layer that is worth something else',
    `update inventory_layer set remaining_value_minor = remaining_value_minor + 1 where remaining_milli > 0`,
    ['layers-are-the-stock: Oil'],
  ],
  [
    'a layer that has more than is there',
    `update inventory_layer set remaining_milli = remaining_milli + 1 where remaining_milli > 0`,
    ['layers-are-the-stock: Oil'],
  ],
  [
    'layers of what is counted at the average',
    `update inventory_holding set method = 'average' where id = ${OF('Oil')}`,
    ['layers-are-the-stock: Oil'],
  ],
])('%s is found, and whose it is', (_what, damage, names) => {
  books.exec('begin');
  try {
    expect(books.prepare(damage).run().changes).toBeGreaterThan(0);
    expect(found().toSorted()).toEqual([...names].toSorted());
  } finally {
    books.exec('rollback');
  }
});
