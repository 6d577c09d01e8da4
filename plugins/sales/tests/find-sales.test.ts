import { afterAll, beforeAll, expect, test } from 'vitest';
import { cash, done, OpenShop } from './open-shop.ts';

let open: OpenShop;
const till = () => open.till();
const find = async (ask: Parameters<ReturnType<typeof till>['findSales']>[0]) =>
  (await till().findSales(ask)).sales.map(({ receipt }) => receipt);

/** 1: two apples, 2: a bread and gift wrap, 3: an apple of 1 back, 4: the void of 2. */
beforeAll(async () => {
  open = await OpenShop.open();
  const first = await done(
    till().postSale({ lines: [{ code: '4001', quantity_milli: 2000 }], payments: cash(100) }),
  );
  const second = await done(
    till().postSale({
      lines: [{ code: '4002' }, { name: 'Gift wrap 100% blue', unitPrice_minor: 930 }],
      payments: cash(1250),
    }),
  );
  const back = { refundOf: { line: first.lines[0]!.id, quantity_milli: 1000 } };
  const why = { disposition: 'restock', reason: 'Too sour' } as const;
  await done(till().postSale({ lines: [{ ...back, ...why }], payments: cash(-50) }));
  await done(open.till('manager').voidSale({ document: second.id, reason: 'Twice' }));
});
afterAll(() => open.close());

test.each([
  ['', ['R1-000004', 'R1-000003', 'R1-000002', 'R1-000001']],
  ['R1-000002', ['R1-000002']],
  ['r1-000002', ['R1-000002']],
  ['3', ['R1-000003']],
  ['4001', ['R1-000003', 'R1-000001']],
  ['ift wr', ['R1-000004', 'R1-000002']],
  ['100%', ['R1-000004', 'R1-000002']],
  ['0% b', ['R1-000004', 'R1-000002']],
  ['%', ['R1-000004', 'R1-000002']],
  ['_', []],
  ['12.50', ['R1-000004', 'R1-000002']],
  ['€12.50', ['R1-000004', 'R1-000002']],
  ['nothing', []],
])('"%s" finds %j', async (term, receipts) => {
  expect(await find({ term })).toEqual(receipts);
});

test('kind, days and pages narrow what is found', async () => {
  expect(await find({ kind: 'return' })).toEqual(['R1-000003']);
  expect(await find({ kind: 'void', term: 'Bread' })).toEqual(['R1-000004']);
  const { businessDate } = (await till().findSales({ limit: 1 })).sales[0]!;
  expect(await find({ from: businessDate, to: businessDate, kind: 'sale' })).toHaveLength(2);
  expect(await find({ to: '2001-01-01' })).toEqual([]);
  expect(await find({ from: '2999-01-01' })).toEqual([]);
  const page = await till().findSales({ limit: 2, offset: 1 });
  expect(page.total).toBe(4);
  expect(page.sales.map(({ receipt }) => receipt)).toEqual(['R1-000003', 'R1-000002']);
});

test('what became of a document is told', async () => {
  const { sales } = await till().findSales({});
  expect(sales.map(({ kind, state }) => [kind, state])).toEqual([
    ['void', 'posted'],
    ['return', 'posted'],
    ['sale', 'voided'],
    ['sale', 'part-refunded'],
  ]);
});

test('a receipt is found by the number on it, as it is typed or scanned', async () => {
  expect(await till().receiptByNumber({ receipt: ' r1-000003 ' })).toMatchObject({ kind: 'return' });
  expect(await till().receiptByNumber({ receipt: 'R9-000001' })).toBeNull();
});
