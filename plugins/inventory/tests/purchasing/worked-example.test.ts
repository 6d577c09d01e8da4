import { afterEach, expect, test } from 'vitest';
import { settingsContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { accepted, openInventory } from '../open-inventory.ts';
import { buying } from './buying.ts';

let shop: TestShop;
afterEach(() => shop.dispose());

/**
 * 100 coffees are ordered at 2.00. They come in three parts at changing costs, and some are sold in between. Worked out
 * by hand, in minor units:
 *
 * | what                             | average: units, value | of which sold | FIFO: units, value | of which sold         |
 * | -------------------------------- | --------------------- | ------------- | ------------------ | --------------------- |
 * | 40 come at 2.00                  | 40, 80.00             |               | 40, 80.00          |                       |
 * | 10 sold                          | 30, 60.00             | 20.00         | 30, 60.00          | 20.00                 |
 * | 30 come at 2.50, freight 3.01    | 60, 138.01            |               | 60, 138.01         |                       |
 * | 25 sold (138.01 × 25 ÷ 60)       | 35, 80.51             | 57.50         | 35, 88.01          | 25 × 2.00 = 50.00     |
 * | 30 come for 54.00                | 65, 134.51            |               | 65, 142.01         |                       |
 * | 20 sold (134.51 × 20 ÷ 65)       | 45, 93.12             | 41.39         | 45, 93.00          | 10.00 + 78.01 ÷ 2     |
 * | the last 45 sold                 | 0, 0                  | 93.12         | 0, 0               | 93.00                 |
 */
const AVERAGE = [8000, 6000, 13_801, 8051, 13_451, 9312, 0];
const FIFO = [8000, 6000, 13_801, 8801, 14_201, 9300, 0];
const UNITS = [40, 30, 60, 35, 65, 45, 0];

test.each([
  ['average', AVERAGE],
  ['fifo', FIFO],
])('an order in three parts with changing costs: %s', async (method, values) => {
  shop = await openInventory();
  const buyer = buying(shop);
  accepted(await shop.client(settingsContract, 'owner').set({ id: 'inventory.costMethod', value: method }));
  const supplier = await buyer.supplier('Roaster');
  const coffee = await buyer.product('Coffee');
  const order = await buyer.ordered(supplier.id, [
    { product: coffee.id, quantity_milli: 100_000, cost_minor: 200 },
  ]);
  const line = order.lines[0]!.id;
  const seen: { on_hand_milli: number; value_minor: number }[] = [];
  const look = () => seen.push(buyer.worth(coffee.id));
  const states: string[] = [];
  const come = async (quantity_milli: number, cost: object, extra_minor = 0) => {
    const { revision } = await buyer.read(order.id);
    accepted(
      await buyer.manager().receiveGoods({
        order: order.id,
        revision,
        extra_minor,
        lines: [{ orderLine: line, quantity_milli, ...cost }],
      }),
    );
    states.push((await buyer.read(order.id)).state);
    look();
  };
  const go = async (quantity_milli: number) => {
    await buyer.sell(coffee.id, quantity_milli);
    look();
  };
  await come(40_000, {});
  await go(10_000);
  await come(30_000, { cost_minor: 250 }, 301);
  await go(25_000);
  await come(30_000, { amount_minor: 5400 });
  await go(20_000);
  await go(45_000);
  expect(seen).toEqual(
    UNITS.map((units, index) => ({ on_hand_milli: units * 1000, value_minor: values[index] })),
  );
  expect(states).toEqual(['partly-received', 'partly-received', 'received']);
  expect(await shop.verify()).toEqual([]);
});
