import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRefusal, newId } from '@counterpart/sdk';
import type { TestPerson, TestShop } from '@counterpart/host/testing';
import { inventoryContract, type Product, type SaveProduct, type StockTakeScope } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

const as = (person: TestPerson = 'manager') => shop.client(inventoryContract, person);
const stocked = (name: string, onHand: number, more: Partial<SaveProduct> = {}) =>
  addProduct(shop, { name: `${name} ${newId()}`, openingStock_milli: onHand * 1000, ...more });
const begin = async (products: readonly Product[], more: { blind?: boolean } = {}) =>
  accepted(
    await as().openStockTake({
      scope: { kind: 'products', products: products.map(({ id }) => id) },
      ...more,
    }),
  ).id;
const count = (
  take: string,
  product: Product,
  pieces: number,
  how: 'add' | 'set' = 'set',
  person: TestPerson = 'manager',
) => as(person).countProduct({ take, product: product.id, quantity_milli: pieces * 1000, how });
const sell = async (product: Product, pieces: number) =>
  accepted(
    await shop.client(sellerContract, 'cashier').sell({
      document: newId(),
      kind: 'sale',
      lines: [{ ref: product.id, quantity_milli: pieces * 1000 }],
      late: false,
    }),
  );
const onHand = async ({ id }: Product) => ((await as().product({ id }))?.onHand_milli ?? 0) / 1000;
const review = async (take: string, uncounted: 'leave' | 'zero' = 'leave') =>
  accepted(await as().reviewStockTake({ take, uncounted }));
const post = (take: string) => as().postStockTake({ take });
const line = async (take: string, { id }: Product, show: 'counted' | 'uncounted' | 'troubled' = 'counted') =>
  (await as().stockTakeLines({ take, show })).lines.find((each) => each.id === id);

/** What was stocked belongs to the time before the take. */
const afterAMillisecond = async () => {
  const now = Date.now();
  while (Date.now() <= now + 1) await new Promise((resolve) => setTimeout(resolve, 1));
};

describe('counting while the shop sells', () => {
  test('what is sold after the count, before the count and after the posting is sold once', async () => {
    const tea = await stocked('Tea', 10);
    const take = await begin([tea]);
    await sell(tea, 1); //                          books 9; two were stolen: 7 are there
    const counted = accepted(await count(take, tea, 7));
    expect(counted).toMatchObject({ expected_milli: 9000, variance_milli: -2000, trouble: null });
    await sell(tea, 3); //                          books 6, there are 4
    await review(take);
    expect(await onHand(tea)).toBe(6);
    accepted(await post(take));
    expect(await onHand(tea)).toBe(4);
    await sell(tea, 4);
    expect(await onHand(tea)).toBe(0);
    const [, posted] = await as().stockMoves({ product: tea.id });
    expect(posted).toMatchObject({
      reason: 'count',
      quantity_milli: -2000,
      document: { provider: 'inventory', ref: take, label: expect.stringMatching(/^ST-\d{6}$/) as string },
    });
  });

  test('several people add to the same product; another says what is there in all', async () => {
    const cup = await stocked('Cup', 20);
    const take = await begin([cup]);
    accepted(await count(take, cup, 8, 'add', 'cashier'));
    expect(accepted(await count(take, cup, 5, 'add', 'manager'))).toMatchObject({ counted_milli: 13_000 });
    expect(accepted(await count(take, cup, -1, 'add', 'cashier'))).toMatchObject({ counted_milli: 12_000 });
    expect(refused(await count(take, cup, -13, 'add')).refused).toBe('less-than-none');
    expect(accepted(await count(take, cup, 18, 'set', 'manager'))).toMatchObject({ counted_milli: 18_000 });
    const counts = await as().stockTakeCounts({ take, product: cup.id });
    expect(counts.map(({ kind, quantity_milli }) => [kind, quantity_milli / 1000])).toEqual([
      ['set', 18],
      ['add', -1],
      ['add', 5],
      ['add', 8],
    ]);
    expect(new Set(counts.map(({ person }) => person)).size).toBe(2);
  });

  test('each scan is one more, of a box as many as it holds; a code that nobody knows is noted', async () => {
    const code = newId();
    const egg = await stocked('Egg', 25, {
      codes: [code],
      units: [
        {
          name: 'box',
          factor_milli: 10_000,
          price_minor: null,
          forSale: true,
          forPurchase: true,
          codes: [`B${code}`],
        },
      ],
    });
    const take = await begin([egg]);
    for (let scans = 0; scans < 3; scans++)
      accepted(await as('cashier').countCode({ take, code: ` ${code.toUpperCase()} ` }));
    expect(accepted(await as('cashier').countCode({ take, code: `b${code}` }))).toMatchObject({
      counted_milli: 13_000,
    });
    const unknown = refused(await as('cashier').countCode({ take, code: 'NO-SUCH' }));
    expect(unknown).toMatchObject({ refused: 'unknown-code', data: { code: 'NO-SUCH' } });
    accepted(
      await as('cashier').noteUnknownCode({ take, code: 'NO-SUCH', note: 'Blue box on the top shelf' }),
    );
    expect((await as().stockTake({ take }))?.unknownCodes).toMatchObject([
      { code: 'NO-SUCH', quantity_milli: 1000, note: 'Blue box on the top shelf' },
    ]);
  });

  test('a sale while a product is counted in parts makes it unsure, and says so', async () => {
    const jam = await stocked('Jam', 10);
    const take = await begin([jam]);
    accepted(await count(take, jam, 6, 'add'));
    await sell(jam, 1);
    expect(accepted(await count(take, jam, 4, 'add'))).toMatchObject({
      expected_milli: 10_000,
      trouble: 'moved',
    });
    expect(accepted(await count(take, jam, 9, 'set'))).toMatchObject({ expected_milli: 9000, trouble: null });
  });

  test('in a blind take whoever only counts does not see what is expected', async () => {
    const pen = await stocked('Pen', 5);
    const blind = await begin([pen]);
    expect(accepted(await count(blind, pen, 4, 'set', 'cashier'))).toMatchObject({
      counted_milli: 4000,
      expected_milli: null,
      variance_milli: null,
    });
    const seen = await as('cashier').stockTakeLines({ take: blind, show: 'differing' });
    expect(seen.lines[0]).toMatchObject({ expected_milli: null, variance_milli: null, variance_minor: null });
    expect(await as('cashier').stockTakeTotals({ take: blind })).toMatchObject({
      differing: 0,
      more_minor: null,
    });
    accepted(await as().cancelStockTake({ take: blind }));
    const open = await begin([pen], { blind: false });
    expect(accepted(await count(open, pen, 4, 'set', 'cashier'))).toMatchObject({ expected_milli: 5000 });
    accepted(await as().cancelStockTake({ take: open }));
    await expect(as('cashier').postStockTake({ take: open })).rejects.toMatchObject({
      code: 'not-permitted',
    });
    await expect(as('cashier').openStockTake({ scope: { kind: 'whole' } })).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });
});

describe('before it is posted', () => {
  test('variances by quantity and by value, single lines counted again, nothing booked yet', async () => {
    const [cheap, dear] = [await stocked('Cheap', 10), await stocked('Dear', 10)];
    for (const [product, cost] of [
      [cheap, 10],
      [dear, 5000],
    ] as const)
      accepted(await as().setProductCost({ product: product.id, unitCost_minor: cost }));
    const take = await begin([cheap, dear]);
    accepted(await count(take, cheap, 4));
    accepted(await count(take, dear, 9));
    const names = async (sort: 'quantity' | 'value') =>
      (await as().stockTakeLines({ take, show: 'differing', sort })).lines.map(({ id }) => id);
    expect(await names('quantity')).toEqual([cheap.id, dear.id]);
    expect(await names('value')).toEqual([dear.id, cheap.id]);
    expect(await line(take, dear)).toMatchObject({ variance_milli: -1000, variance_minor: -5000 });
    expect(await as().stockTakeTotals({ take })).toMatchObject({
      counted: 2,
      differing: 2,
      less_minor: -5060,
      more_minor: 0,
    });

    expect(accepted(await as().recountProduct({ take, product: dear.id }))).toMatchObject({
      counted_milli: null,
      trouble: 'recount',
    });
    await review(take);
    expect(refused(await post(take))).toMatchObject({
      refused: 'look-again',
      message: expect.stringContaining(dear.name) as string,
    });
    expect(refused(await count(take, dear, 10)).message).toMatch(/is being reviewed/);
    accepted(await as().countOn({ take }));
    accepted(await count(take, dear, 10));
    await review(take);
    accepted(await post(take));
    expect([await onHand(cheap), await onHand(dear)]).toEqual([4, 10]);
    expect(await line(take, cheap)).toMatchObject({ posted: true, variance_minor: -60 });
  });

  test('a count that somebody made good by hand meanwhile is not booked twice', async () => {
    const mug = await stocked('Mug', 10);
    const take = await begin([mug]);
    accepted(await count(take, mug, 8));
    accepted(
      await as().adjustStock({
        product: mug.id,
        by: { kind: 'counted', quantity_milli: 8000 },
        reason: 'count',
      }),
    );
    expect((await line(take, mug, 'troubled'))?.trouble).toBe('corrected');
    await review(take);
    expect(refused(await post(take)).message).toMatch(/corrected the stock since it was counted/);
    accepted(await as().countOn({ take }));
    accepted(await count(take, mug, 8));
    await review(take);
    accepted(await post(take));
    expect(await onHand(mug)).toBe(8);
  });

  test('two takes do not count the same product at once, and the second says where it is counted', async () => {
    const hat = await stocked('Hat', 3);
    const [first, second] = [await begin([hat]), await begin([hat])];
    accepted(await count(first, hat, 2));
    expect(refused(await count(second, hat, 2))).toMatchObject({
      refused: 'counted-elsewhere',
      message: expect.stringMatching(/is counted in Stock take ST-\d+ already/) as string,
    });
    accepted(await as().cancelStockTake({ take: first }));
    accepted(await count(second, hat, 2));
    expect(refused(await as().countOn({ take: first })).refused).toBe('not-reviewed');
    expect(refused(await count(first, hat, 2)).message).toMatch(/was cancelled/);
  });

  test('what is outside the take is counted only when somebody insists', async () => {
    const [inside, outside] = [await stocked('In', 1), await stocked('Out', 1)];
    const take = await begin([inside]);
    expect(refused(await count(take, outside, 1))).toMatchObject({ refused: 'outside-stock-take' });
    accepted(
      await as().countProduct({ take, product: outside.id, quantity_milli: 1000, how: 'add', outside: true }),
    );
    expect((await line(take, outside))?.counted_milli).toBe(1000);
  });

  test('a take of a category counts what is below it too, one of a supplier their goods', async () => {
    const name = `Drinks ${newId()}`;
    const tea = await stocked('Tea', 1, { category: `${name} > Tea` });
    const juice = await stocked('Juice', 1, { category: name });
    const category = (await as().categories()).find((each) => each.path === name)!.id;
    const supplier = accepted(await as().saveSupplier({ name: `Supplier ${newId()}` })).id;
    accepted(await as().saveSupplierProduct({ supplier, product: juice.id }));
    const uncounted = async (scope: StockTakeScope) => {
      const { id: take } = accepted(await as().openStockTake({ scope }));
      return (await as().stockTakeLines({ take, show: 'uncounted' })).lines.map(({ id }) => id).toSorted();
    };
    expect(await uncounted({ kind: 'category', category })).toEqual([juice.id, tea.id].toSorted());
    expect(await uncounted({ kind: 'supplier', supplier })).toEqual([juice.id]);
    expect(
      refused(await as().openStockTake({ scope: { kind: 'category', category: 'no-such' } })).refused,
    ).toBe('nothing-to-count');
  });
});

describe('what nobody counted', () => {
  test('is left as it is, unless somebody decides that it is gone', async () => {
    const [counted, forgotten] = [await stocked('Counted', 2), await stocked('Forgotten', 7)];
    await afterAMillisecond();
    const left = await begin([counted, forgotten]);
    accepted(await count(left, counted, 2));
    expect(await as().stockTakeTotals({ take: left })).toMatchObject({ uncounted: 1, uncountedWithStock: 1 });
    await review(left, 'leave');
    accepted(await post(left));
    expect(await onHand(forgotten)).toBe(7);
    await afterAMillisecond();
    const gone = await begin([counted, forgotten]);
    await review(gone, 'zero');
    accepted(await post(gone));
    expect([await onHand(counted), await onHand(forgotten)]).toEqual([0, 0]);
  });

  test('but what was sold or came in meanwhile is there, whoever forgot to count it', async () => {
    const [still, lively] = [await stocked('Still', 5), await stocked('Lively', 5)];
    await afterAMillisecond();
    const take = await begin([still, lively]);
    await sell(lively, 1);
    await review(take, 'zero');
    accepted(await post(take));
    expect([await onHand(still), await onHand(lively)]).toEqual([0, 4]);
  });
});

test('a cancelled take books nothing; a posted one is posted once, however often it is asked', async () => {
  const vase = await stocked('Vase', 4);
  const cancelled = await begin([vase]);
  accepted(await count(cancelled, vase, 1));
  accepted(await as().cancelStockTake({ take: cancelled }));
  expect(refused(await post(cancelled)).refused).toBe('not-reviewed');
  expect(await onHand(vase)).toBe(4);
  const take = await begin([vase]);
  accepted(await count(take, vase, 3));
  await review(take);
  const answers = await Promise.all([post(take), post(take), post(take)]);
  for (const answer of answers) expect(isRefusal(answer)).toBe(false);
  accepted(await post(take));
  expect(await onHand(vase)).toBe(3);
  expect(refused(await as().cancelStockTake({ take })).refused).toBe('already-posted');
});

test('on paper: a list to count by, and the variances', async () => {
  const lamp = await stocked('Lamp', 4);
  const take = await begin([lamp]);
  const text = async (of: 'counting' | 'variances') =>
    JSON.stringify(await as().stockTakeSheet({ take, of }));
  expect(await text('counting')).toContain(lamp.name);
  expect(await text('variances')).toContain('Nothing differs.');
  accepted(await count(take, lamp, 3));
  expect(await text('counting')).not.toContain(lamp.name);
  expect(await text('variances')).toContain('-1 pcs');
});

test('the books agree after all this', async () => {
  expect(await shop.verify()).toEqual([]);
});
