import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRefusal } from '@counterpart/sdk';
import { type Receipt, type SaleLineInput, salesContract } from '../api/index.ts';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
beforeEach(async () => {
  open = await OpenShop.open();
});
afterEach(async () => {
  expect(await open.shop.verify()).toEqual([]);
  await open.close();
});

type Line = Partial<SaleLineInput>;
const till = () => open.till();
const manager = () => open.till('manager');
const post = (lines: readonly Line[], paid_minor: number) =>
  till().postSale({ lines: [...lines], payments: paid_minor === 0 ? [] : cash(paid_minor) });
const sell = (code: string, quantity_milli: number, paid_minor: number) =>
  done(post([{ code, quantity_milli }], paid_minor));
const back = (receipt: Receipt, quantity_milli: number, more: Line = {}): Line => ({
  refundOf: { line: receipt.lines[0]!.id, quantity_milli },
  disposition: 'restock',
  reason: 'Too sour',
  ...more,
});

describe('items come back with their receipt', () => {
  test('in parts that sum to what was paid, tax by tax, and never more than was sold', async () => {
    const sale = await done(
      manager().postSale({
        lines: [{ name: 'Third', unitPrice_minor: 333, quantity_milli: 3000, taxClass: 'standard' }],
        saleDiscount: { kind: 'amount', amount_minor: 199 },
        payments: cash(800),
      }),
    );
    const parts = [
      await done(post([back(sale, 1000)], -267)),
      await done(post([back(sale, 1000)], -266)),
      await done(post([back(sale, 1000)], -267)),
    ];
    expect(parts.map(({ kind, receipt, total_minor }) => [kind, receipt, total_minor])).toEqual([
      ['return', 'R1-000002', -267],
      ['return', 'R1-000003', -266],
      ['return', 'R1-000004', -267],
    ]);
    const sum = (figure: (receipt: Receipt) => number) =>
      parts.reduce((total, part) => total + figure(part), 0);
    expect(sum(({ tax_minor }) => tax_minor)).toBe(-sale.tax_minor);
    expect(sum(({ discount_minor }) => discount_minor)).toBe(-sale.discount_minor);
    expect(parts[1]!.lines[0]).toMatchObject({
      name: 'Third',
      quantity_milli: -1000,
      disposition: 'restock',
      reason: 'Too sour',
      refundOf: {
        line: sale.lines[0]!.id,
        document: { id: sale.id, receipt: 'R1-000001' },
        refundedBefore_milli: 1000,
      },
    });
    expect(await post([back(sale, 1)], 0)).toMatchObject({
      refused: 'refund-exceeded',
      message: 'Third from R1-000001 was given back already: nothing of it is left.',
    });
    expect(await till().register({})).toMatchObject({ lastReceipt: 4 });
  });

  test('more than is left is refused with the name and what is left', async () => {
    const sale = await sell('4001', 3000, 150);
    await done(post([back(sale, 2000)], -100));
    expect(await post([back(sale, 2000)], -100)).toMatchObject({
      refused: 'refund-exceeded',
      message: 'Only 1 of Apple can still be given back from R1-000001.',
      data: { left_milli: 1000, name: 'Apple' },
    });
    expect(await till().refundable({ document: sale.id })).toMatchObject({
      receipt: 'R1-000001',
      voided: false,
      lines: [{ name: 'Apple', refunded_milli: 2000, left_milli: 1000, left_minor: 50 }],
    });
    expect(await till().refundable({ document: 'none' })).toBeNull();
  });

  test('one line of a receipt may come back twice in one document, once whole and once broken', async () => {
    const sale = await sell('4001', 3000, 150);
    const both = [back(sale, 1000), back(sale, 2000, { disposition: 'damaged' })];
    expect(await post([...both, back(sale, 1)], -150)).toMatchObject({ refused: 'refund-exceeded' });
    const receipt = await done(post(both, -150));
    expect(receipt.lines.map(({ refundOf }) => refundOf?.refundedBefore_milli)).toEqual([0, 1000]);
  });

  test('what was given back is not given back again', async () => {
    const sale = await sell('4001', 1000, 50);
    const refund = await done(post([back(sale, 1000)], -50));
    expect(await post([back(refund, 1000)], 0)).toMatchObject({ refused: 'refund-of-refund' });
    expect(
      await post([{ ...back(sale, 1000), refundOf: { line: 'none', quantity_milli: 1 } }], 0),
    ).toMatchObject({
      refused: 'unknown-line',
    });
  });

  test('one till after the other takes the last piece back: the second is told', async () => {
    const sale = await sell('4001', 1000, 50);
    const other = await open.shop.secondTill();
    const refund = { lines: [back(sale, 1000)], payments: cash(-50) };
    const answers = await Promise.all([
      till().postSale(refund),
      other.client(salesContract, 'cashier').postSale(refund),
    ]);
    expect(answers.filter(isRefusal)).toMatchObject([{ refused: 'refund-exceeded' }]);
    expect(await open.left('apple')).toBe(10_000);
  });

  test('two tills take one each of three back: both succeed, and the parts follow each other', async () => {
    const sale = await sell('4001', 3000, 150);
    const other = await open.shop.secondTill();
    const refund = { lines: [back(sale, 1000)], payments: cash(-50) };
    const answers = await Promise.all([
      done(till().postSale(refund)),
      done(other.client(salesContract, 'cashier').postSale(refund)),
    ]);
    const before = answers.map(({ lines }) => lines[0]!.refundOf!.refundedBefore_milli);
    expect(before.toSorted((a, b) => a - b)).toEqual([0, 1000]);
  });
});

describe('an exchange', () => {
  test('of the same worth needs no payment', async () => {
    const sale = await sell('4001', 2000, 100);
    const exchange = await done(post([back(sale, 2000), { code: '4001', quantity_milli: 2000 }], 0));
    expect(exchange).toMatchObject({ kind: 'exchange', total_minor: 0, payments: [], receipt: 'R1-000002' });
    expect(await open.left('apple')).toBe(8000);
  });

  test('takes the difference, or gives it back', async () => {
    const sale = await sell('4002', 1000, 320);
    expect(await post([back(sale, 1000), { code: '4001' }], 0)).toMatchObject({
      refused: 'payment-short',
      message: '€2.70 is still to pay back.',
    });
    expect(await post([back(sale, 1000), { code: '4001' }], -300)).toMatchObject({
      refused: 'payment-over',
      message: 'That is €0.30 too much: pay back exactly what is owed.',
    });
    expect(await post([back(sale, 1000), { code: '4001' }], 270)).toMatchObject({
      refused: 'payment-sign',
    });
    const given = await done(post([back(sale, 1000), { code: '4001' }], -270));
    expect(given).toMatchObject({ total_minor: -270, paid_minor: -270, change_minor: 0 });
    const taken = await done(post([{ code: '4002' }], 320));
    expect(await done(post([back(taken, 1000), { code: '4002', quantity_milli: 2000 }], 320))).toMatchObject({
      total_minor: 320,
    });
  });
});

describe('without a receipt', () => {
  const noReceipt: Line = {
    code: '4001',
    quantity_milli: -2000,
    disposition: 'damaged',
    reason: 'Bruised',
  };

  test('only with the right, by the price of today, and nothing of it can be given back', async () => {
    await expect(post([noReceipt], -100)).rejects.toMatchObject({ code: 'not-permitted' });
    const receipt = await done(
      manager().postSale({
        lines: [noReceipt, { code: '4002' }],
        saleDiscount: { kind: 'percent', percent_ppm: 500_000 },
        payments: cash(60),
      }),
    );
    expect(receipt).toMatchObject({ kind: 'exchange', total_minor: 60 });
    expect(receipt.lines).toMatchObject([
      { name: 'Apple', gross_minor: -100, disposition: 'damaged', refundOf: null },
      { name: 'Bread', gross_minor: 160 },
    ]);
    expect(await post([back(receipt, 1000)], 0)).toMatchObject({ refused: 'refund-of-refund' });
  });

  test('a manager approves it with a PIN, and only the cart of a till may say who did before', async () => {
    const [person] = (await open.shop.call('identity.people', {})) as { id: string; role: string }[];
    const named = post([{ ...noReceipt, approvedBy: person!.id }], -100);
    await expect(named).rejects.toMatchObject({ code: 'not-permitted' });
    const sale = { lines: [noReceipt], payments: cash(-100) };
    expect(await done(open.approved().postSale(sale))).toMatchObject({ kind: 'return', total_minor: -100 });
  });
});

test('cash that goes back is rounded to coins as cash that comes in', async () => {
  await open.close();
  open = await OpenShop.open({ shop: { currency: 'CHF', cashRounding: { step_minor: 5, mode: 'nearest' } } });
  const sale = await done(post([{ name: 'Tea', unitPrice_minor: 1003 }], 2000));
  expect(sale).toMatchObject({ cashRounding_minor: 2 });
  expect(await post([back(sale, 1000)], -1010)).toMatchObject({ refused: 'payment-over' });
  expect(await done(post([back(sale, 1000)], -1005))).toMatchObject({
    total_minor: -1003,
    cashRounding_minor: -2,
    paid_minor: -1005,
    change_minor: 0,
  });
});
