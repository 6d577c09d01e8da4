import type { TestShop } from '@counterpart/host/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inventoryContract } from '../api/index.ts';
import { importCsv, openInventory } from './open-inventory.ts';

let shop: TestShop;
beforeEach(async () => {
  shop = await openInventory();
  await importCsv(shop, ['Code,Name,Price', 'tea,Tea,3.00', 'jam,Jam,2.50']);
});
afterEach(async () => {
  expect(await shop.verify()).toEqual([]);
  await shop.dispose();
});

const manager = () => shop.client(inventoryContract, 'manager');
const find = async (term: string) => {
  const { products } = await manager().products({ term });
  return (await manager().product({ id: products[0]!.id }))!;
};
const problems = ({ errors }: Awaited<ReturnType<typeof importCsv>>) =>
  errors.map(({ line, column, code }) => [line, column, code].filter((part) => part !== undefined).join(' '));

/** The row changes the product once; told again it is nothing new. A dry run says the same before. */
async function changes(...file: readonly string[]): Promise<void> {
  expect(await importCsv(shop, file, { dryRun: true })).toMatchObject({ updated: 1, errors: [] });
  expect(await importCsv(shop, file)).toMatchObject({ updated: 1, unchanged: 0, errors: [] });
  expect(await importCsv(shop, file)).toMatchObject({ updated: 0, unchanged: 1 });
}

describe('of a product that is there', () => {
  test('stock opens what never had any, and what moved once is counted', async () => {
    await changes('Code,Name,Price,Stock,Cost', 'tea,Tea,3.00,12,1.10');
    const tea = await find('tea');
    expect(tea.onHand_milli).toBe(12_000);
    expect(await manager().productValue({ product: tea.id })).toMatchObject({ value_minor: 1320 });
    const again = await importCsv(shop, ['Code,Name,Price,Stock', 'tea,Tea,3.00,40']);
    expect(again).toMatchObject({ updated: 0, unchanged: 1 });
    expect((await find('tea')).onHand_milli).toBe(12_000);
  });

  test('stock by location opens it there, and a location that is not there is made', async () => {
    await changes('Code,Name,Price,Stock by location', 'tea,Tea,3.00,Shop | 2; Cellar | 10');
    expect((await find('tea')).onHand_milli).toBe(12_000);
    expect((await manager().locations({})).map(({ name }) => name)).toEqual(['Shop', 'Cellar']);
  });

  test('half of something that is counted whole is an error', async () => {
    const file = ['Code,Name,Price,Stock', 'tea,Tea,3.00,1.5'];
    expect(problems(await importCsv(shop, file))).toEqual(['2 Stock whole-only']);
    await changes('Code,Name,Price,Stock,In parts', 'tea,Tea,3.00,1.5,yes');
    const whole = ['Code,Name,Price,In parts', 'tea,Tea,3.00,no'];
    expect(problems(await importCsv(shop, whole))).toEqual(['2 In parts still-fractional']);
  });

  test('a cost is what it costs from now on: goods without one get it, others keep their value', async () => {
    await importCsv(shop, ['Code,Name,Price,Stock', 'tea,Tea,3.00,10']);
    const { id: product } = await find('tea');
    const worth = async () => (await manager().productValue({ product })).value_minor;
    await changes('Code,Name,Price,Cost', 'tea,Tea,3.00,1.10');
    expect(await worth()).toBe(1100);
    await changes('Code,Name,Price,Cost', 'tea,Tea,3.00,1.30');
    expect(await worth()).toBe(1100);
    expect(await manager().productStock({ product })).toMatchObject({
      cost: { last: { minor: 130, milli: 1000 } },
    });
  });

  test('a cost takes the right to change costs', async () => {
    const cashier = importCsv(shop, ['Code,Name,Price,Cost', 'tea,Tea,3.00,1.10'], { as: 'cashier' });
    await expect(cashier).rejects.toThrow(/right/);
  });

  test('suppliers are added and changed, what the cell leaves out stays, and nobody is taken away', async () => {
    await changes('Code,Name,Price,Supplier', 'tea,Tea,3.00,Harris');
    await changes('Code,Name,Price,Suppliers', 'tea,Tea,3.00,harris | H-1 | 1.20 | | 6; Ostfriesen | O-7');
    await changes('Code,Name,Price,Suppliers', 'tea,Tea,3.00,Harris | | 1.25');
    const { id: product } = await find('tea');
    const known = await manager().supplierProducts({ of: 'product', product });
    expect(
      known.map(({ supplier, code, cost_minor, pack_milli, preferred }) => [
        supplier.name,
        code,
        cost_minor,
        pack_milli,
        preferred,
      ]),
    ).toEqual([
      ['Harris', 'H-1', 125, 6000, true],
      ['Ostfriesen', 'O-7', null, 1000, false],
    ]);
    await changes('Code,Name,Price,Suppliers', 'tea,Tea,3.00,Ostfriesen | | | | | | preferred');
  });

  test("a supplier's code that means another product, and a unit that is none, are errors", async () => {
    await importCsv(shop, ['Code,Name,Price,Suppliers', 'tea,Tea,3.00,Harris | H-1']);
    const report = await importCsv(shop, [
      'Code,Name,Price,Suppliers',
      'jam,Jam,2.50,Harris | h-1',
      'honey,Honey,4.00,Harris | H-2',
      'syrup,Syrup,4.00,Harris | H-2',
      'cake,Cake,4.00,Harris | H-3 | 12.00 | box of 12',
      'pie,Pie,4.00,Harris | H-4; harris | H-5',
      'bun,Bun,4.00,Harris | | | | | | preferred; Ostfriesen | | | | | | preferred',
      'roll,Roll,4.00,Harris | | -1',
    ]);
    expect(problems(report)).toEqual([
      '2 Suppliers duplicate-code',
      '4 Suppliers duplicate-code',
      '5 Suppliers unknown-unit',
      '6 Suppliers duplicate-supplier',
      '7 Suppliers two-preferred',
      '8 Suppliers unknown-supplier',
    ]);
  });

  test('other units are added and changed with their codes, and a supplier supplies in one of them', async () => {
    await changes('Code,Name,Price,Other units', 'tea,Tea,3.00,box of 12 | 12 | 30.00 | | BOX');
    await changes('Code,Name,Price,Other units', 'tea,Tea,3.00,Box of 12 | 12 | 28.00; pair | 2');
    await changes('Code,Name,Price,Suppliers', 'tea,Tea,3.00,Harris | H-1 | 14.40 | box of 12');
    const tea = await find('tea');
    expect(tea.units).toMatchObject([
      { name: 'Box of 12', price_minor: 2800, codes: ['BOX'] },
      { name: 'pair', price_minor: null, charged_minor: 600, codes: [] },
    ]);
    const [harris] = await manager().supplierProducts({ of: 'product', product: tea.id });
    expect(harris).toMatchObject({ unit: { id: tea.units[0]!.id }, cost_minor: 1440 });
    const file = ['Code,Name,Price,Other units', 'jam,Jam,2.50,pcs | 2', 'tea,Tea,3.00,a | 2; A | 3'];
    expect(problems(await importCsv(shop, file))).toEqual([
      '2 Other units duplicate-unit',
      '3 Other units duplicate-unit',
    ]);
  });

  test('levels to order at are added and changed', async () => {
    await changes('Code,Name,Price,Reorder levels', 'tea,Tea,3.00,Shop | 5 | 20');
    await changes('Code,Name,Price,Reorder levels', 'tea,Tea,3.00,Shop | 6 | 20; Cellar | 2 | 10');
    const { id: product } = await find('tea');
    expect(await manager().reorderLevels({ product })).toMatchObject([
      { point_milli: 6000, target_milli: 20_000 },
      { point_milli: 2000, target_milli: 10_000 },
    ]);
  });

  test('it gets serial numbers and another warranty, unless it is counted in parts', async () => {
    await changes('Code,Name,Price,Has serial numbers,Warranty', 'tea,Tea,3.00,yes,24');
    await changes('Code,Name,Price,Warranty', 'tea,Tea,3.00,12');
    const { id: product } = await find('tea');
    expect(await manager().serialTracking({ product })).toMatchObject({ tracked: true, warrantyMonths: 12 });
    const inParts = ['Code,Name,Price,In parts', 'tea,Tea,3.00,yes'];
    expect(problems(await importCsv(shop, inParts))).toEqual(['2 In parts whole-only']);
    await importCsv(shop, ['Code,Name,Price,In parts', 'jam,Jam,2.50,yes']);
    const numbered = ['Code,Name,Price,Has serial numbers', 'jam,Jam,2.50,yes'];
    expect(problems(await importCsv(shop, numbered))).toEqual(['2 Has serial numbers whole-only']);
  });

  test('a category gets its place', async () => {
    await importCsv(shop, ['Name,Price,Kind,Category', 'Tea,,category,Drinks > Tea']);
    await changes('Name,Price,Kind,Category,Category order', 'Tea,,category,Drinks > Tea,4');
  });

  test('all of it stays when what is there is left alone', async () => {
    const file = ['Code,Name,Price,Stock,Supplier', 'tea,Tea,3.00,12,Harris'];
    const report = await importCsv(shop, file, { choices: { whenThere: 'skip' } });
    expect(report.skipped.map(({ code }) => code)).toEqual(['already-there']);
    expect((await find('tea')).onHand_milli).toBe(0);
    expect(await manager().suppliers({})).toEqual([]);
  });
});
