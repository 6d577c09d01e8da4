import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestShop } from '@counterpart/host/testing';
import { searchContract } from '@counterpart/sdk';
import Sqlite from 'better-sqlite3';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, importCsv, openInventory } from './open-inventory.ts';

/** Name; codes; category. */
const SHOP: readonly (readonly [string, string, string])[] = [
  ['Tea', '4006381333931', 'Drinks'],
  ['Teapot', 'POT-1', 'Kitchen'],
  ['Green tea', 'TEA-7', 'Drinks'],
  ['Blue teacup', '', 'Kitchen'],
  ['Tea towel', '', 'Kitchen'],
  ['Iced tea', '', 'Drinks'],
  ['Rooibos', '4006381333948', 'Tea and coffee'],
  ['Café au lait', 'CAFÉ-1', 'Drinks'],
  ['Weißbier', '', 'Drinks'],
  ['Smørrebrød', '', 'Food'],
  ['Łódź cheese', '', 'Food'],
  ['有机咖啡豆', '', 'Drinks'],
  ['Зелёный чай', '', 'Drinks'],
  ['قهوة عربية', '', 'Drinks'],
  ['Black leather belt', 'BELT-BLK', 'Clothes'],
  ['Belt, black', '', 'Clothes'],
  ['M', '', 'Clothes'],
  ['Rock & Roll', '&&&', 'Music'],
  ['O’Neill "Pro" 5" clamp', '', 'Tools'],
  ['Near and not', '', 'Books'],
  ['Lamp', '012345678905', 'Home'],
];

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
  for (const [name, code, category] of SHOP) {
    await addProduct(shop, { name, codes: code === '' ? [] : [code], category });
  }
});
afterAll(() => shop.dispose());

async function find(term: string): Promise<string[]> {
  const groups = await shop.client(searchContract).all({ term, limit: 10 });
  return groups.flatMap(({ found }) => found.map(({ title }) => title));
}

/** The same by the list, whose order must not differ. */
async function list(term: string): Promise<string[]> {
  const page = await shop.client(inventoryContract).products({ term });
  expect(page.total).toBe(page.products.length);
  return page.products.map(({ name }) => name);
}

describe('what a term finds, the best first', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'names that begin so, whole words, begun words, then what its category says',
      'tea',
      ['Tea', 'Tea towel', 'Teapot', 'Green tea', 'Iced tea', 'Blue teacup', 'Rooibos'],
    ],
    ['the exact code before any name', 'tea-7', ['Green tea']],
    ['a code whatever its capitals', 'pot-1', ['Teapot']],
    ['a barcode', '4006381333931', ['Tea']],
    ['the beginning of a barcode', '40063813339', ['Rooibos', 'Tea']],
    ['a UPC, also with the zero of an EAN', '0012345678905', ['Lamp']],
    ['a UPC as scanners hand it over', '012345678905', ['Lamp']],
    ['words in any order', 'black belt', ['Belt, black', 'Black leather belt']],
    ['the beginnings of words', 'bl le be', ['Black leather belt']],
    ['a word of the name and one of the category', 'iced drinks', ['Iced tea']],
    ['the category alone', 'kitchen', ['Blue teacup', 'Tea towel', 'Teapot']],
    ['a name and a code', 'belt blk', ['Black leather belt']],
    ['letters without their marks', 'cafe', ['Café au lait']],
    [
      'letters with marks that the name has not',
      'téa',
      ['Tea', 'Tea towel', 'Teapot', 'Green tea', 'Iced tea', 'Blue teacup', 'Rooibos'],
    ],
    ['ß as ss', 'weissb', ['Weißbier']],
    ['ø as o', 'smorre', ['Smørrebrød']],
    ['ł as l', 'lodz', ['Łódź cheese']],
    ['Chinese, from the middle of a name', '咖啡', ['有机咖啡豆']],
    ['Cyrillic', 'зелен', ['Зелёный чай']],
    ['Arabic', 'قهو', ['قهوة عربية']],
    ['one letter', 'm', ['M']],
    ['a code of signs', '&&&', ['Rock & Roll']],
    ['nothing', 'zzz', []],
    ['nothing when one of the words is nowhere', 'tea zzz', []],
  ])('%s', async (_what, term, names) => {
    const found = await find(term);
    // A single letter begins categories too; what is named so comes first.
    expect(term.length === 1 ? found.slice(0, 1) : found).toEqual(names);
    expect(await list(term)).toEqual(await find(term));
  });

  test.each([
    '"',
    '""',
    "'",
    "' or 1=1 --",
    '*',
    'tea*',
    '"tea',
    'tea"',
    '-',
    '-tea',
    'tea -towel',
    '^tea',
    'name:tea',
    'words : tea',
    'NEAR(tea towel)',
    'tea NEAR towel',
    'tea AND',
    'OR',
    'NOT tea',
    '(',
    'tea)',
    '{',
    '+',
    'tea + towel',
    '\\',
    '%',
    '_',
    '§',
    '🙂',
    '\u0000',
    'a\u0000b',
    '\ud800',
    ' ',
    '。',
    'ー',
    'x'.repeat(200),
    'tea '.repeat(50),
  ])('%j is text and never a fault', async (term) => {
    expect(await find(term)).toBeInstanceOf(Array);
    expect(await list(term)).toBeInstanceOf(Array);
  });

  test('signs around words change nothing', async () => {
    for (const term of ['"tea" towel*', '(tea) -towel', 'tea AND towel'.replace('AND', '&')]) {
      expect(await find(term)).toEqual(['Tea towel']);
    }
    expect(await find('near not')).toEqual(['Near and not']);
    expect(await find('5" clamp')).toEqual(['O’Neill "Pro" 5" clamp']);
  });
});

describe('the index follows what is written', () => {
  const products = () => shop.client(inventoryContract, 'manager');

  test('a new name, another code and another category, at once; what was is gone', async () => {
    const before = await addProduct(shop, { name: 'Quill', codes: ['Q-1'], category: 'Desk' });
    const { product } = accepted(
      await products().saveProduct({
        id: before.id,
        revision: before.revision,
        name: 'Feather',
        codes: ['F-1'],
        category: 'Writing',
        price_minor: 100,
      }),
    );
    for (const gone of ['quill', 'q-1', 'desk']) expect(await find(gone)).toEqual([]);
    for (const now of ['feather', 'f-1', 'writing']) expect(await find(now)).toEqual(['Feather']);
    accepted(await products().archiveProduct({ product: product.id }));
    expect(await find('feather')).toEqual([]);
    const archived = await products().products({ term: 'feather', status: 'archived' });
    expect(archived.products.map(({ name }) => name)).toEqual(['Feather']);
    expect(await shop.verify()).toEqual([]);
  });

  test('a supplier is found by its products, and by its code for them', async () => {
    const product = await addProduct(shop, { name: 'Anvil' });
    const supplier = accepted(await products().saveSupplier({ name: 'Acme Forge' }));
    accepted(
      await products().saveSupplierProduct({ supplier: supplier.id, product: product.id, code: 'AF-900' }),
    );
    expect(await find('acme')).toEqual(['Anvil']);
    expect(await find('af-900')).toEqual(['Anvil']);
    expect(await shop.verify()).toEqual([]);
  });

  test('an import is found, and a refused one is not', async () => {
    await importCsv(shop, ['Name,Code,Price', 'Zither,ZIT-1,99']);
    expect(await find('zither')).toEqual(['Zither']);
    await importCsv(shop, ['Name,Code,Price', 'Zurna,ZUR-1,99'], { dryRun: true });
    expect(await find('zurna')).toEqual([]);
  });

  test('renaming a category changes one row, and its products are found by the new name', async () => {
    const clothes = (await products().categories({})).find(({ name }) => name === 'Clothes')!;
    const books = new Sqlite(shop.host.shopPath, { readonly: true });
    const lastChange = books.prepare('select max(seq) from core_change').pluck();
    const before = lastChange.get() as number;
    accepted(await products().renameCategory({ category: clothes.id, name: 'Garments' }));
    // One row, twice where every work is run twice.
    expect((lastChange.get() as number) - before).toBeLessThanOrEqual(2);
    books.close();
    expect(await find('garments')).toEqual(['Belt, black', 'Black leather belt', 'M']);
    expect(await find('clothes')).toEqual([]);
    expect(await shop.verify()).toEqual([]);
  });

  test('a category lends its name to what is below it', async () => {
    const tree = accepted(await products().addCategory({ name: 'Outdoors' }));
    const outdoors = tree.find(({ name }) => name === 'Outdoors')!;
    accepted(await products().addCategory({ name: 'Camping', parent: outdoors.id }));
    await addProduct(shop, { name: 'Primus', category: 'Outdoors > Camping' });
    expect(await find('outdoors')).toEqual(['Primus']);
    expect(await find('camping primus')).toEqual(['Primus']);
  });

  test('what is wrong with it is proved, and put right', async () => {
    const books = new Sqlite(shop.host.shopPath);
    books.exec(`
      update inventory_search_entry set words = 'nonsense' where name = 'teapot';
      delete from inventory_search_entry where name = 'lamp';
      insert into inventory_search (inventory_search, rowid, words)
        select 'delete', key, words from inventory_search_entry where name = 'iced tea';
      insert into inventory_search (rowid, words) values (987654, 'ghost');`);
    books.close();
    expect(new Set((await shop.verify()).map(({ invariant }) => invariant))).toEqual(
      new Set(['inventory.search-knows-the-words', 'inventory.search-finds-the-words']),
    );
    expect(accepted(await products().rebuildSearch({}))).toEqual({ mended: 2 });
    expect(await shop.verify()).toEqual([]);
    expect(await find('teapot')).toEqual(['Teapot']);
    expect(await find('iced')).toEqual(['Iced tea']);
  });
});
