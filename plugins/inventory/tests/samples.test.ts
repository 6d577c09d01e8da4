import { expect, test } from 'vitest';
import { searchContract } from '@counterpart/sdk';
import { inventoryContract } from '../api/index.ts';
import { importCsv, openInventory } from './open-inventory.ts';

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
