import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId, settingsContract } from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import { inventoryContract } from '../../api/index.ts';
import { accepted, openInventory, refused } from '../open-inventory.ts';
import { buying } from './buying.ts';

let shop: TestShop;
let buyer: ReturnType<typeof buying>;
beforeAll(async () => {
  shop = await openInventory();
  buyer = buying(shop);
});
afterAll(() => shop.dispose());

const manager = () => buyer.manager();

test('parts of an odd amount cost together what was agreed', async () => {
  const supplier = await buyer.supplier('Thirds');
  const egg = await buyer.product('Egg');
  const order = await buyer.ordered(supplier.id, [
    { product: egg.id, quantity_milli: 3000, amount_minor: 1000 },
  ]);
  const totals = [];
  for (let part = 0; part < 3; part++)
    totals.push(accepted(await buyer.receive(order.id, [1000])).total_minor);
  expect(totals).toEqual([333, 334, 333]);
  expect(buyer.worth(egg.id)).toEqual({ on_hand_milli: 3000, value_minor: 1000 });
  expect((await buyer.read(order.id)).receipts.map(({ total_minor }) => total_minor)).toEqual(totals);
});

test('freight is spread over the lines by what they cost, to the minor unit', async () => {
  const supplier = await buyer.supplier('Freight');
  const goods = await Promise.all(['One', 'Two', 'Three'].map((name) => buyer.product(`Freight ${name}`)));
  const order = await buyer.ordered(
    supplier.id,
    goods.map(({ id }) => ({ product: id, quantity_milli: 1000, cost_minor: 100 })),
  );
  const receipt = accepted(
    await buyer.receive(order.id, [1000, 1000, 1000], { extra_minor: 100, reference: 'INV 4' }),
  );
  expect(receipt).toMatchObject({
    goods_minor: 300,
    extra_minor: 100,
    total_minor: 400,
    reference: 'INV 4',
    lines: [
      { extra_minor: 34, value_minor: 134 },
      { extra_minor: 33, value_minor: 133 },
      { extra_minor: 33, value_minor: 133 },
    ],
  });
});

test('more than was ordered has to be confirmed, and what is not on the order comes along', async () => {
  const supplier = await buyer.supplier('Generous');
  const [cup, spoon] = [await buyer.product('Big cup'), await buyer.product('Free spoon')];
  const order = await buyer.ordered(supplier.id, [
    { product: cup.id, quantity_milli: 5000, cost_minor: 100 },
  ]);
  expect(refused(await buyer.receive(order.id, [6000]))).toMatchObject({
    refused: 'more-than-ordered',
    message: 'More than was ordered: Big cup. Count again, then confirm it.',
    data: { lines: [{ missing_milli: 5000, received_milli: 6000 }] },
  });
  const { revision, lines } = await buyer.read(order.id);
  const receipt = accepted(
    await manager().receiveGoods({
      order: order.id,
      revision,
      confirmed: true,
      lines: [
        { orderLine: lines[0]!.id, quantity_milli: 6000 },
        { product: spoon.id, quantity_milli: 2000, amount_minor: 0 },
      ],
    }),
  );
  expect(receipt.lines).toMatchObject([{ amount_minor: 600 }, { orderLine: null, amount_minor: 0 }]);
  expect(await buyer.onHand(spoon.id)).toBe(2000);
  expect((await buyer.read(order.id)).state).toBe('received');
});

test('a double click receives once, and whoever has not seen the first delivery is told', async () => {
  const supplier = await buyer.supplier('Once');
  const jar = await buyer.product('Jar');
  const order = await buyer.ordered(supplier.id, [
    { product: jar.id, quantity_milli: 10_000, cost_minor: 50 },
  ]);
  const input = {
    order: order.id,
    revision: order.revision,
    lines: [{ orderLine: order.lines[0]!.id, quantity_milli: 4000 }],
  };
  const requestId = newId();
  const twice = await Promise.all([
    manager().receiveGoods(input, { requestId }),
    manager().receiveGoods(input, { requestId }),
  ]);
  expect(accepted(twice[0]!)).toEqual(accepted(twice[1]!));
  expect(await buyer.onHand(jar.id)).toBe(4000);
  expect(refused(await manager().receiveGoods(input)).refused).toBe('changed-elsewhere');
  expect(await buyer.onHand(jar.id)).toBe(4000);
});

test('two tills that receive the same delivery: one does', async () => {
  const supplier = await buyer.supplier('Race');
  const lid = await buyer.product('Lid');
  const order = await buyer.ordered(supplier.id, [
    { product: lid.id, quantity_milli: 10_000, cost_minor: 50 },
  ]);
  const second = await shop.secondTill();
  try {
    const input = {
      order: order.id,
      revision: order.revision,
      lines: [{ orderLine: order.lines[0]!.id, quantity_milli: 10_000 }],
    };
    const answers = await Promise.all([
      manager().receiveGoods(input),
      buyer.manager(second).receiveGoods(input),
    ]);
    expect(answers.filter((answer) => 'refused' in answer)).toMatchObject([{ refused: 'changed-elsewhere' }]);
    expect(await buyer.onHand(lid.id)).toBe(10_000);
  } finally {
    await second.dispose();
  }
});

test('a delivery without an order is posted at what it cost last time, and makes them a supplier of it', async () => {
  const supplier = await buyer.supplier('Direct');
  const pie = await buyer.product('Pie');
  const deliver = (more: object) =>
    manager().receiveGoods({
      supplier: supplier.id,
      reference: 'DN-1',
      lines: [{ product: pie.id, quantity_milli: 4000, ...more }],
    });
  expect(accepted(await deliver({ amount_minor: 1001 }))).toMatchObject({ order: null, total_minor: 1001 });
  expect(accepted(await deliver({}))).toMatchObject({ total_minor: 1000 });
  expect(await manager().supplierProducts({ of: 'product', product: pie.id })).toMatchObject([
    { supplier: { name: 'Direct' }, cost_minor: 250, preferred: true },
  ]);
  expect(buyer.worth(pie.id)).toEqual({ on_hand_milli: 8000, value_minor: 2001 });
});

test.each(['average', 'fifo'])(
  'a receipt that was a mistake is taken back as if it never came: %s',
  async (method) => {
    accepted(await shop.client(settingsContract, 'owner').set({ id: 'inventory.costMethod', value: method }));
    const supplier = await buyer.supplier('Mistake');
    const nut = await buyer.product(`Nut ${newId()}`);
    const order = await buyer.ordered(supplier.id, [
      { product: nut.id, quantity_milli: 20_000, cost_minor: 100 },
    ]);
    accepted(await buyer.receive(order.id, [10_000]));
    await buyer.sell(nut.id, 4000);
    const wrong = accepted(await buyer.receive(order.id, [10_000], { extra_minor: 777 }));
    expect((await buyer.read(order.id)).state).toBe('received');
    const reversal = accepted(await manager().reverseReceipt({ receipt: wrong.id, note: 'Wrong crate' }));
    expect(reversal).toMatchObject({
      kind: 'reversal',
      reverses: { number: wrong.number },
      total_minor: -1777,
      lines: [{ base_milli: -10_000, value_minor: -1777 }],
    });
    expect(await buyer.read(order.id)).toMatchObject({
      state: 'partly-received',
      lines: [{ received_milli: 10_000 }],
    });
    expect(buyer.worth(nut.id)).toEqual({ on_hand_milli: 6000, value_minor: 600 });
    expect(refused(await manager().reverseReceipt({ receipt: wrong.id })).refused).toBe('already-reversed');
    expect(refused(await manager().reverseReceipt({ receipt: reversal.id })).refused).toBe('unknown-receipt');
    expect((await manager().goodsReceipt({ id: wrong.id }))?.reversedBy?.number).toBe(reversal.number);
  },
);

test('what was sold since cannot be taken back, and then nothing is', async () => {
  const supplier = await buyer.supplier('Gone');
  const [fig, plum] = [await buyer.product('Fig'), await buyer.product('Plum')];
  const order = await buyer.ordered(supplier.id, [
    { product: fig.id, quantity_milli: 5000, cost_minor: 10 },
    { product: plum.id, quantity_milli: 5000, cost_minor: 10 },
  ]);
  const receipt = accepted(await buyer.receive(order.id, [5000, 5000]));
  await buyer.sell(plum.id, 3000);
  expect(refused(await manager().reverseReceipt({ receipt: receipt.id }))).toMatchObject({
    refused: 'out-of-stock',
    message: 'Only 2 left of Plum.',
  });
  expect(await buyer.onHand(fig.id)).toBe(5000);
});

test('a box is received as what is in it', async () => {
  const supplier = await buyer.supplier('Boxes');
  const can = await buyer.product('Can', {
    units: [
      {
        name: 'box of 12',
        factor_milli: 12_000,
        price_minor: null,
        forSale: true,
        forPurchase: true,
        codes: ['CAN-12'],
      },
    ],
  });
  const box = can.units[0]!.id;
  const [found] = await manager().purchasables({ supplier: supplier.id, term: 'can-12' });
  expect(found).toMatchObject({ exact: true, unit: { id: box, name: 'box of 12', factor_milli: 12_000 } });
  const order = await buyer.ordered(supplier.id, [
    { product: can.id, unit: box, quantity_milli: 3000, cost_minor: 1150 },
  ]);
  expect(order.lines).toMatchObject([{ base_milli: 36_000, amount_minor: 3450 }]);
  expect(accepted(await buyer.receive(order.id, [1000])).lines).toMatchObject([
    { base_milli: 12_000, amount_minor: 1150 },
  ]);
  // Half a box is six cans; half a can is none.
  accepted(await buyer.receive(order.id, [500]));
  expect(refused(await buyer.receive(order.id, [40])).refused).toBe('whole-only');
  expect(buyer.worth(can.id)).toEqual({ on_hand_milli: 18_000, value_minor: 1725 });
  expect(await manager().supplierProducts({ of: 'product', product: can.id })).toMatchObject([
    { unit: { id: box }, cost_minor: 1150 },
  ]);
});

test('goods go back to their supplier at what they cost, with a number and a row of their own', async () => {
  const supplier = await buyer.supplier('Back');
  const bulb = await buyer.product('Bulb');
  accepted(
    await manager().receiveGoods({
      supplier: supplier.id,
      lines: [{ product: bulb.id, quantity_milli: 3000, amount_minor: 1000 }],
    }),
  );
  const goingBack = (quantity_milli: number) =>
    manager().returnToSupplier({
      supplier: supplier.id,
      reference: 'RMA 9',
      lines: [{ product: bulb.id, quantity_milli }],
    });
  expect(refused(await goingBack(4000)).message).toBe('Only 3 left of Bulb.');
  const back = accepted(await goingBack(1000));
  expect(back).toMatchObject({ number: 'SR-000001', kind: 'return', total_minor: -333 });
  const [move] = await manager().stockMoves({ product: bulb.id });
  expect(move).toMatchObject({
    reason: 'supplier',
    quantity_milli: -1000,
    document: { provider: 'inventory', ref: back.id, label: 'SR-000001' },
  });
  accepted(await manager().reverseReceipt({ receipt: back.id }));
  expect(buyer.worth(bulb.id)).toEqual({ on_hand_milli: 3000, value_minor: 1000 });
});

test('of a receipt no more goes back than came with it, in parts, and only to whom it came from', async () => {
  const supplier = await buyer.supplier('Parts back');
  const other = await buyer.supplier('Somebody else');
  const vase = await buyer.product('Vase');
  const line = { product: vase.id, quantity_milli: 3000, amount_minor: 1000 };
  const receipt = accepted(await manager().receiveGoods({ supplier: supplier.id, lines: [line] }));
  // More are here than came with it.
  accepted(await manager().receiveGoods({ supplier: other.id, lines: [line] }));
  const back = (pieces: readonly number[], to = supplier.id) =>
    manager().returnToSupplier({
      supplier: to,
      lines: pieces.map((count) => ({
        product: vase.id,
        receiptLine: receipt.lines[0]!.id,
        quantity_milli: count * 1000,
      })),
    });
  expect(refused(await back([1], other.id)).refused).toBe('unknown-receipt');
  expect(refused(await back([4])).message).toBe(`Of Vase on ${receipt.number} 3 pcs can still go back.`);
  expect(refused(await back([2, 2])).refused).toBe('more-than-received');
  const first = accepted(await back([2]));
  expect(refused(await back([2])).message).toBe(`Of Vase on ${receipt.number} 1 pcs can still go back.`);
  expect(refused(await manager().reverseReceipt({ receipt: receipt.id })).refused).toBe('has-returns');
  expect((await manager().goodsReceipt({ id: receipt.id }))?.lines).toMatchObject([{ returned_milli: 2000 }]);
  accepted(await manager().reverseReceipt({ receipt: first.id }));
  accepted(await back([3]));
  expect(refused(await back([1])).message).toBe(`Everything of Vase on ${receipt.number} went back already.`);
});

test('who only receives goods posts them at the costs that were agreed, and sees none', async () => {
  const supplier = await buyer.supplier('Hidden');
  const rug = await buyer.product('Rug');
  const order = await buyer.ordered(supplier.id, [
    { product: rug.id, quantity_milli: 4000, cost_minor: 900 },
  ]);
  const cashier = buyer.cashier();
  const seen = (await cashier.purchaseOrder({ id: order.id }))!;
  expect(seen).toMatchObject({ total_minor: null, lines: [{ cost_minor: null, amount_minor: null }] });
  const lines = [{ orderLine: seen.lines[0]!.id, quantity_milli: 1000 }];
  const receipt = accepted(await cashier.receiveGoods({ order: order.id, revision: seen.revision, lines }));
  expect(receipt).toMatchObject({
    goods_minor: null,
    extra_minor: null,
    total_minor: null,
    lines: [{ amount_minor: null, value_minor: null }],
  });
  expect(buyer.worth(rug.id).value_minor).toBe(900);
  const { revision } = await buyer.read(order.id);
  const dearer = { order: order.id, revision, lines: [{ ...lines[0]!, cost_minor: 1000 }] };
  await expect(cashier.receiveGoods(dearer)).rejects.toMatchObject({ code: 'not-permitted' });
  const approved = shop.client(inventoryContract, 'cashier', { approvedBy: 'manager' });
  expect(accepted(await approved.receiveGoods(dearer)).total_minor).toBe(1000);
  const made = { supplier: supplier.id };
  await expect(cashier.savePurchaseOrder(made)).rejects.toMatchObject({ code: 'not-permitted' });
  await expect(cashier.reverseReceipt({ receipt: receipt.id })).rejects.toMatchObject({
    code: 'not-permitted',
  });
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
