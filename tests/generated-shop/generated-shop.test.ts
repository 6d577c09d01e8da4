import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Host } from '@counterpart/host';
import { openHost } from '../bench/bench-shop.ts';
import { ean13, generatedShop, generateProducts } from './index.ts';

const PRODUCTS = process.env['COUNTERPART_LONG'] === '1' ? 1_000_000 : 2000;

let shop: Awaited<ReturnType<typeof generatedShop>>;
let host: Host;
beforeAll(async () => {
  shop = await generatedShop(PRODUCTS);
  host = await openHost(shop.path);
}, 600_000);
afterAll(async () => {
  await host.stop();
  await shop.remove();
});

test('the same seed gives the same products', () => {
  expect([...generateProducts(100)]).toEqual([...generateProducts(100)]);
  expect([...generateProducts(100, 7)]).not.toEqual([...generateProducts(100)]);
});

test('a generated shop is one that the product could have written', { timeout: 600_000 }, async () => {
  expect(await host.verify()).toEqual([]);
});

test('each of its products is found by its code, its barcode and its name', async () => {
  const products = [...generateProducts(PRODUCTS === 2000 ? 2000 : 4000)].filter(
    ({ archived, family }) => !archived && family === undefined,
  );
  for (const product of products.filter((_, at) => at % 97 === 0)) {
    for (const code of product.codes) {
      expect(await host.call('sales.resolve', { code })).toMatchObject({ name: product.name });
    }
    const found = (await host.call('sales.search', { term: product.name, limit: 100 })) as { name: string }[];
    expect(found[0]?.name).toBe(product.name);
  }
});

test('a barcode has its check digit', () => {
  expect(ean13(638133393)).toBe('4006381333931');
});
