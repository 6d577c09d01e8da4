import { expect, test } from 'vitest';
import { hasWrongCheckDigit, searchContract } from '@counterpart/sdk';
import { inventoryContract } from '../api/index.ts';
import { accepted, addProduct, importCsv, openInventory } from './open-inventory.ts';
import { sellerContract } from './seller/seller.ts';

test('the command bar finds products by name and by code', async () => {
  const shop = await openInventory();
  try {
    await importCsv(shop, [
      'SKU,Name,Category,Price',
      'a-1,Apple juice,Drinks,1.50',
      'b-1,Apple pie,Cakes,2.50',
    ]);
    const [group] = await shop.client(searchContract, 'cashier').all({ term: 'apple', limit: 5 });
    expect(group).toMatchObject({
      plugin: 'inventory',
      found: [
        { title: 'Apple juice', detail: 'a-1 · Drinks · €1.50', view: 'inventory.products' },
        { title: 'Apple pie' },
      ],
    });
    const product = await shop
      .client(inventoryContract, 'cashier')
      .product({ id: group!.found[0]!.argument });
    expect(product?.name).toBe('Apple juice');
  } finally {
    await shop.dispose();
  }
});

test('the sample shop has more than 200 products that can be scanned and sold; a shop with products is left alone', async () => {
  const shop = await openInventory();
  try {
    const inventory = shop.client(inventoryContract, 'cashier');
    const fill = () => shop.client(sellerContract, 'manager').fillSamples({});
    expect(accepted(await fill())).toEqual({ samples: 2 });
    // Those of the catalogue, three devices and a family with its variants.
    expect((await inventory.products({})).total).toBe(204);
    const espresso = await shop.client(sellerContract, 'cashier').search({ term: 'esp', limit: 1 });
    expect(espresso).toMatchObject([{ name: 'Espresso', sku: 'HOT-01', unitPrice_minor: 220 }]);
    const product = await inventory.product({ id: espresso[0]!.ref });
    expect(product!.codes).toHaveLength(2);
    expect(product!.codes.some(hasWrongCheckDigit)).toBe(false);
    const buying = shop.client(inventoryContract, 'manager');
    const { orders } = await buying.purchaseOrders({});
    expect(orders).toMatchObject([{ state: 'partly-received', lines: 2, complete: 0 }]);
    const [phone] = (await inventory.products({ term: 'phone 128' })).products;
    expect(await inventory.serials({ product: phone!.id })).toHaveLength(6);
    expect(accepted(await fill())).toEqual({ samples: 2 });
    expect((await inventory.products({})).total).toBe(204);
    expect((await buying.purchaseOrders({})).orders).toHaveLength(1);
    expect(await shop.verify()).toEqual([]);
  } finally {
    await shop.dispose();
  }
});

test('samples do not mix with a shop’s own products', async () => {
  const shop = await openInventory();
  try {
    await addProduct(shop, { name: 'Mine' });
    await shop.client(sellerContract, 'manager').fillSamples({});
    expect((await shop.client(inventoryContract).products({})).total).toBe(1);
  } finally {
    await shop.dispose();
  }
});
