import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesContract } from '@counterpart/sdk';
import { sendFile, type TestShop } from '@counterpart/host/testing';
import { inventoryContract, MAX_PICTURES, type Product } from '../api/index.ts';
import { accepted, addProduct, openInventory, refused } from './open-inventory.ts';

let shop: TestShop;
beforeAll(async () => {
  shop = await openInventory();
});
afterAll(() => shop.dispose());

/** A GIF of one pixel, in a colour of its own. */
const pixel = (colour: number) =>
  Buffer.concat([
    Buffer.from('GIF89a'),
    // One by one pixel, two colours, then the frame.
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, colour, 255 - colour, 90, 0, 0, 0]),
    Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3b]),
  ]);

const manager = (till = shop) => till.client(inventoryContract, 'manager');
async function send(content: Uint8Array, till = shop): Promise<string> {
  return accepted(await sendFile(till.client(filesContract, 'manager'), content)).upload;
}
const add = async ({ id }: Product, colour: number, till = shop) =>
  accepted(await manager(till).addPicture({ product: id, upload: await send(pixel(colour), till) }));
const orderOf = async ({ id }: Product) =>
  (await manager().productPictures({ product: id })).map((picture) => picture.id);

test('the first picture of a product is the one in lists and in the product itself', async () => {
  const tea = await addProduct(shop, { name: 'Tea with a picture' });
  expect(tea.picture).toBeNull();
  const [first, second] = [await add(tea, 1), await add(tea, 2)];
  expect(await orderOf(tea)).toEqual([first.id, second.id]);
  expect((await manager().product({ id: tea.id }))?.picture).toBe(first.small);
  const { products } = await manager().products({ term: 'Tea with a picture' });
  expect(products).toMatchObject([{ id: tea.id, picture: first.small }]);
  accepted(await manager().orderPictures({ product: tea.id, pictures: [second.id, first.id] }));
  expect((await manager().product({ id: tea.id }))?.picture).toBe(second.small);
  expect(await shop.host.file(second.large)).toBeDefined();
  expect(await shop.verify()).toEqual([]);
});

test('a picture that was removed is put back where it was', async () => {
  const mug = await addProduct(shop, { name: 'Mug' });
  const [a, b, c] = [await add(mug, 11), await add(mug, 12), await add(mug, 13)];
  const removed = accepted(await manager().removePicture({ picture: a.id }));
  expect(removed).toMatchObject({ product: mug.id, position: 0 });
  expect(await orderOf(mug)).toEqual([b.id, c.id]);
  expect(refused(await manager().removePicture({ picture: a.id })).refused).toBe('unknown-picture');
  accepted(await manager().restorePicture({ picture: a.id, position: 0 }));
  expect(await orderOf(mug)).toEqual([a.id, b.id, c.id]);
  accepted(await manager().removePicture({ picture: b.id }));
  accepted(await manager().removePicture({ picture: c.id }));
  // Others went meanwhile: at the end is where it can be.
  accepted(await manager().restorePicture({ picture: c.id, position: 2 }));
  expect(await orderOf(mug)).toEqual([a.id, c.id]);
  expect(await shop.verify()).toEqual([]);
});

test('two who arrange the same pictures do not lose one', async () => {
  const hat = await addProduct(shop, { name: 'Hat' });
  const [a, b] = [await add(hat, 21), await add(hat, 22)];
  const other = await shop.secondTill();
  const c = await add(hat, 23, other);
  const seen = { product: hat.id, pictures: [b.id, a.id] };
  expect(refused(await manager().orderPictures(seen)).refused).toBe('pictures-changed');
  const twice = { product: hat.id, pictures: [b.id, b.id, a.id] };
  expect(refused(await manager().orderPictures(twice)).refused).toBe('pictures-changed');
  expect(await orderOf(hat)).toEqual([a.id, b.id, c.id]);
});

test('what is no picture, a product that is gone, and one too many are refused in words', async () => {
  const cap = await addProduct(shop, { name: 'Cap' });
  const letter = await send(Buffer.from('a letter'));
  expect(refused(await manager().addPicture({ product: cap.id, upload: letter })).message).toBe(
    'This is not a picture. Choose a JPEG, PNG, WebP, GIF or AVIF file.',
  );
  const lost = { product: cap.id, upload: letter };
  expect(refused(await manager().addPicture(lost)).refused).toBe('upload-lost');
  const nowhere = { product: 'gone', upload: await send(pixel(30)) };
  expect(refused(await manager().addPicture(nowhere)).refused).toBe('unknown-product');
  for (let n = 0; n < MAX_PICTURES; n++) await add(cap, 31 + n);
  const tooMany = { product: cap.id, upload: await send(pixel(60)) };
  expect(refused(await manager().addPicture(tooMany)).refused).toBe('too-many-pictures');
  expect(await shop.verify()).toEqual([]);
});

test('a cashier sees pictures and changes none', async () => {
  const pen = await addProduct(shop, { name: 'Pen' });
  const { id } = await add(pen, 70);
  const cashier = shop.client(inventoryContract, 'cashier');
  expect(await cashier.productPictures({ product: pen.id })).toMatchObject([{ id }]);
  await expect(cashier.removePicture({ picture: id })).rejects.toMatchObject({ code: 'not-permitted' });
});
