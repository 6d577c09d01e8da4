import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type LabelBox,
  placeOf,
  type PrintDocument,
  printingContract,
  sheetProblem,
  labelsOn,
} from '@counterpart/sdk';
import type { TestShop } from '@counterpart/host/testing';
import {
  commonFormats,
  inventoryContract,
  type LabelContent,
  type LabelMedium,
  type Product,
} from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
let tea: Product;
beforeAll(async () => {
  shop = await openInventory();
  tea = await addProduct(shop, { name: 'Darjeeling first flush, whole leaves', codes: ['4006381333931'] });
});
afterAll(() => shop.dispose());

const ROLL: LabelMedium = { kind: 'roll', width_dmm: 500, height_dmm: 300, gap_dmm: 30 };
const compose = (
  items: readonly { product: string; copies?: number }[],
  content: Partial<LabelContent> = {},
  medium: LabelMedium = ROLL,
) => shop.client(inventoryContract, 'cashier').labelDocument({ items: [...items], content, medium });
const boxes = (document: PrintDocument | null): LabelBox[] =>
  (document?.blocks ?? []).flatMap((block) => (block.kind === 'label' ? block.boxes : []));
const texts = (document: PrintDocument | null) =>
  boxes(document).flatMap((box) => (box.kind === 'text' ? [box.text] : []));
const codes = (document: PrintDocument | null) =>
  boxes(document).flatMap((box) => (box.kind === 'code' ? [[box.code, box.value]] : []));

test.each(commonFormats.map(({ name, medium }) => [name, medium] as const))(
  '%s: every label lies within its page and beside no other',
  (_, medium) => {
    if (medium.kind === 'roll') return expect(medium.width_dmm).toBeLessThanOrEqual(720);
    const { sheet } = medium;
    expect(sheetProblem(sheet)).toBeUndefined();
    const places = Array.from({ length: labelsOn(sheet) }, (__, index) =>
      placeOf(index, { sheet, start: 1 }),
    );
    for (const { page, left_dmm, top_dmm } of places) {
      expect(page).toBe(0);
      expect(left_dmm + sheet.label_width_dmm).toBeLessThanOrEqual(sheet.page_width_dmm);
      expect(top_dmm + sheet.label_height_dmm).toBeLessThanOrEqual(sheet.page_height_dmm);
    }
    expect(placeOf(labelsOn(sheet), { sheet, start: 1 })).toMatchObject({
      page: 1,
      left_dmm: sheet.left_dmm,
    });
  },
);

test.each(commonFormats.map(({ name, medium }) => [name, medium] as const))(
  'on %s everything stands within the label',
  async (_, medium) => {
    const { document } = await compose([{ product: tea.id, copies: 1 }], { shop: true }, medium);
    const [label] = document!.blocks;
    if (label?.kind !== 'label') throw new Error('No label.');
    for (const box of label.boxes) {
      expect(box.left_dmm + box.width_dmm).toBeLessThanOrEqual(label.width_dmm);
      expect(box.top_dmm + box.height_dmm).toBeLessThanOrEqual(label.height_dmm);
    }
  },
);

test('a label says what it was asked to say', async () => {
  const pen = await addProduct(shop, { name: 'Pen', codes: ['PEN-1', '5901234123457'], price_minor: 1250 });
  const all = await compose([{ product: pen.id, copies: 1 }], { shop: true });
  expect(texts(all.document)).toEqual([expect.any(String), 'Pen', expect.stringContaining('12.50')]);
  expect(codes(all.document)).toEqual([['ean13', '5901234123457']]);
  const bare = await compose([{ product: pen.id, copies: 1 }], { name: false, price: false, code: 'qr' });
  expect(texts(bare.document)).toEqual([]);
  expect(codes(bare.document)).toEqual([['qr', '5901234123457']]);
});

test('a box has a label of its own, with what a piece of it costs; what is sold by weight says so', async () => {
  const egg = await addProduct(shop, {
    name: 'Egg',
    codes: ['EGG'],
    price_minor: 40,
    openingStock_milli: 25_000,
    units: [
      {
        name: 'box of 10',
        factor_milli: 10_000,
        price_minor: 350,
        forSale: true,
        forPurchase: true,
        codes: ['EGG-10'],
      },
    ],
  });
  const box = egg.units[0]!;
  const { document, labels } = await shop
    .client(inventoryContract, 'cashier')
    .labelDocument({ items: [{ product: egg.id, unit: box.id }], content: {}, medium: ROLL });
  expect(labels).toBe(2);
  expect(texts(document)).toEqual([
    'Egg, box of 10',
    expect.stringContaining('0.35 / pcs'),
    expect.stringContaining('3.50'),
  ]);
  expect(codes(document)).toEqual([['code128', 'EGG-10']]);
  const cheese = await addProduct(shop, { name: 'Cheese', unit: 'kg', price_minor: 1990 });
  const kilo = await compose([{ product: cheese.id, copies: 1 }]);
  expect(texts(kilo.document)).toContainEqual(expect.stringContaining('19.90 / kg'));
});

test('a family stands for its variants', async () => {
  const shirt = await addProduct(shop, { name: 'Shirt', price_minor: 1500 });
  const manager = shop.client(inventoryContract, 'manager');
  const made = accepted(
    await manager.makeFamily({
      product: shirt.id,
      axes: [{ name: 'Size', options: [{ name: 'S' }, { name: 'M' }] }],
      becomes: ['S'],
    }),
  );
  const { document } = await compose([{ product: made.product.id, copies: 1 }]);
  expect(texts(document)).toEqual(expect.arrayContaining(['Shirt S', 'Shirt M']));
});

test('as many as are wanted, or as many as are on hand', async () => {
  const cup = await addProduct(shop, { name: 'Cup', codes: ['CUP'], openingStock_milli: 3500 });
  const gone = await addProduct(shop, { name: 'Gone', codes: ['GONE'] });
  const given = await compose([
    { product: cup.id, copies: 2 },
    { product: gone.id, copies: 4 },
  ]);
  expect(given.labels).toBe(6);
  const onHand = await compose([{ product: cup.id }, { product: gone.id }]);
  expect(onHand.labels).toBe(3);
  expect(onHand.document!.blocks).toMatchObject([{ copies: 3 }]);
  const nothing = await compose([{ product: gone.id }]);
  expect(nothing).toMatchObject({
    document: null,
    labels: 0,
    notes: [expect.stringContaining('nothing to print')],
  });
});

test('what is odd is said before it is printed', async () => {
  const bare = await addProduct(shop, { name: 'Bare' });
  const wrong = await addProduct(shop, { name: 'Wrong', codes: ['4006381333930'] });
  const { notes } = await compose([bare, wrong].map(({ id }) => ({ product: id, copies: 1 })));
  expect(notes).toEqual([
    'The last digit of 4006381333930 is not its check digit: it is printed as Code 128.',
    'Bare has no code, so its label has no barcode.',
  ]);
  const many = await compose([
    { product: bare.id, copies: 1000 },
    ...Array.from({ length: 9 }, () => ({ product: wrong.id, copies: 1000 })),
  ]);
  expect(many).toMatchObject({
    document: null,
    notes: [expect.stringContaining('10000 labels are too many')],
  });
});

test('the shop keeps its own measures under a name', async () => {
  const manager = shop.client(inventoryContract, 'manager');
  const saved = accepted(await manager.saveLabelFormat({ name: 'Shelf', medium: ROLL }));
  const again = accepted(
    await manager.saveLabelFormat({ name: 'shelf', medium: { ...ROLL, width_dmm: 600 } }),
  );
  expect(again.id).toBe(saved.id);
  expect(await manager.labelFormats()).toEqual([
    { id: saved.id, name: 'shelf', medium: { ...ROLL, width_dmm: 600 } },
  ]);
  accepted(await manager.removeLabelFormat({ format: saved.id }));
  expect(refused(await manager.removeLabelFormat({ format: saved.id })).refused).toBe('unknown-label-format');
  const [common] = commonFormats;
  if (common?.medium.kind !== 'sheet') throw new Error('No sheet.');
  const sheet = { ...common.medium.sheet, columns: 9 };
  await expect(manager.saveLabelFormat({ name: 'Wide', medium: { kind: 'sheet', sheet } })).rejects.toThrow(
    /labels side by side need/,
  );
  await expect(
    shop.client(inventoryContract, 'cashier').saveLabelFormat({ name: 'Mine', medium: ROLL }),
  ).rejects.toMatchObject({ code: 'not-permitted' });
});

test('what is composed is previewed, is a PDF, and goes to the print queue', async () => {
  const mug = await addProduct(shop, { name: 'Mug', codes: ['MUG-1'] });
  const { document } = await compose([{ product: mug.id, copies: 3 }]);
  const printing = shop.client(printingContract, 'cashier');
  const seen = await printing.labelPreview({ document: document!, page: 2 });
  expect(seen).toMatchObject({ pages: 3, labels: 3, problems: [] });
  expect(Buffer.from(seen.image, 'base64').subarray(1, 4).toString()).toBe('PNG');
  const file = await printing.pdf({ document: document! });
  expect(file.fileName).toBe('Label-Mug.pdf');
  expect(refused(await printing.print({ document: document! })).refused).toBe('no-printer');
});
