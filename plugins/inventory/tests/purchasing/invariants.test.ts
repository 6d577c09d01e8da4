import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { purchasingInvariants } from '../../node/invariants/purchasing-invariants.ts';
import { accepted, openInventory } from '../open-inventory.ts';
import { buying, shopFile } from './buying.ts';

let shop: TestShop;
let books: DatabaseSync;

/** The books of a shop that ordered, received, took back and gave back; without what keeps them from being damaged. */
beforeAll(async () => {
  shop = await openInventory();
  const buyer = buying(shop);
  const supplier = await buyer.supplier('Sound');
  const [tea, cup] = [await buyer.product('Tea'), await buyer.product('Cup')];
  const line = (product: string) => ({ product, quantity_milli: 10_000, cost_minor: 150 });
  await buyer.draft(supplier.id, [line(tea.id)]);
  await buyer.ordered(supplier.id, [line(tea.id)]);
  const part = await buyer.ordered(supplier.id, [line(tea.id), line(cup.id)]);
  accepted(await buyer.receive(part.id, [4000, 0], { extra_minor: 31 }));
  const wrong = accepted(await buyer.receive(part.id, [1000, 1000], { extra_minor: 31 }));
  accepted(await buyer.manager().reverseReceipt({ receipt: wrong.id }));
  const whole = await buyer.ordered(supplier.id, [line(cup.id)]);
  accepted(await buyer.receive(whole.id, [10_000]));
  accepted(
    await buyer
      .manager()
      .returnToSupplier({ supplier: supplier.id, lines: [{ product: cup.id, quantity_milli: 1000 }] }),
  );
  const copy = join(shop.folder, 'copy.db');
  const source = new DatabaseSync(shopFile(shop), { readOnly: true });
  source.exec(`vacuum into '${copy}'`);
  source.close();
  books = new DatabaseSync(copy, { enableForeignKeyConstraints: false });
  for (const { name } of books.prepare(`select name from sqlite_master where type = 'trigger'`).all())
    books.exec(`drop trigger ${String(name)}`);
  books.exec('pragma ignore_check_constraints = on');
});
afterAll(async () => {
  books.close();
  await shop.dispose();
});

function found(): string[] {
  return purchasingInvariants
    .filter(({ query }) => books.prepare(query.text).all(...(query.values as (string | number)[])).length > 0)
    .map(({ id }) => id);
}

/** What is found when the books are damaged like this; they are whole again afterwards. */
function damaged(statement: string): string[] {
  books.exec('begin');
  try {
    expect(books.prepare(statement).run().changes).toBeGreaterThan(0);
    return found();
  } finally {
    books.exec('rollback');
  }
}

const RECEIPT_LINE = `(select id from inventory_goods_receipt_line order by id limit 1)`;

test('sound books are', () => {
  expect(found()).toEqual([]);
});

test.each([
  [
    'more is said to be here than came',
    `update inventory_purchase_order_line set received_milli = received_milli + 1 where received_milli > 0`,
    'received-is-the-sum-of-receipts',
  ],
  [
    'a receipt line vanished',
    `delete from inventory_goods_receipt_line where id = ${RECEIPT_LINE}`,
    'received-is-the-sum-of-receipts',
  ],
  [
    'an order is said to be complete',
    `update inventory_purchase_order set state = 'received' where state = 'partly-received'`,
    'order-state-follows-its-receipts',
  ],
  [
    'a complete order waits on',
    `update inventory_purchase_order set state = 'ordered' where state = 'received'`,
    'order-state-follows-its-receipts',
  ],
  [
    'an order with goods is cancelled',
    `update inventory_purchase_order set state = 'cancelled' where state = 'partly-received'`,
    'order-state-follows-its-receipts',
  ],
  [
    'a state that nobody knows',
    `update inventory_purchase_order set state = 'lost' where state = 'draft'`,
    'order-state-follows-its-receipts',
  ],
  [
    'a move vanished',
    `delete from inventory_move where id = (select move_id from inventory_goods_receipt_line limit 1)`,
    'receipts-are-moves',
  ],
  [
    'a move of a receipt that has no line for it',
    `insert into inventory_move select 'x', product_id, location_id, quantity_milli, on_hand_after_milli, value_minor,
       negative_allowed, reason, document_provider, document_ref, document_label, document_line, note, person_id,
       moved_at from inventory_move where document_ref in (select id from inventory_goods_receipt) limit 1`,
    'receipts-are-moves',
  ],
  [
    'goods are worth more than the stock became',
    `update inventory_goods_receipt_line set value_minor = value_minor + 1 where id = ${RECEIPT_LINE}`,
    'receipts-are-moves',
  ],
  [
    'goods are another product',
    `update inventory_move set product_id = 'another' where id = (select move_id from inventory_goods_receipt_line limit 1)`,
    'receipts-are-moves',
  ],
  [
    'a line costs something else than its quantity at its cost',
    `update inventory_purchase_order_line set amount_minor = amount_minor + 1`,
    'orders-sum-up',
  ],
  [
    'an order comes to more than its lines',
    `update inventory_purchase_order set total_minor = total_minor + 1`,
    'orders-sum-up',
  ],
  [
    'a minor unit of the freight is lost',
    `update inventory_goods_receipt_line set extra_minor = extra_minor - 1 where extra_minor > 0`,
    'receipts-sum-up',
  ],
  [
    'a receipt comes to less than its lines',
    `update inventory_goods_receipt set goods_minor = goods_minor - 1, total_minor = total_minor - 1`,
    'receipts-sum-up',
  ],
  [
    'a reversal leaves a part',
    `update inventory_goods_receipt_line set base_milli = base_milli + 1
       where receipt_id in (select id from inventory_goods_receipt where kind = 'reversal')`,
    'reversals-mirror',
  ],
  [
    'a number is missing',
    `update inventory_purchase_order set number = 99 where number = 2`,
    'purchasing-numbers',
  ],
  [
    'a number was taken and not used',
    `update inventory_sequence set next = next + 1 where id = 'GR'`,
    'purchasing-numbers',
  ],
])('%s', (_what, statement, invariant) => {
  expect(damaged(statement)).toContain(`inventory.${invariant}`);
});
