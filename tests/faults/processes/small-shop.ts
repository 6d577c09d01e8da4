import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { testShop } from '@counterpart/host/testing';
import { inventoryContract } from '@counterpart/inventory/api';
import { salesContract } from '@counterpart/sales/api';
import { realPlugins } from './real-plugins.ts';

/** A shop that sold a little: as it is while it is open, with a write-ahead log, and as it is when it was closed. */
export interface SmallShop {
  readonly closed: string;
  readonly open: string;
  readonly receipts: number;
}

export async function smallShop(folder: string): Promise<SmallShop> {
  const shop = await testShop({ plugins: realPlugins });
  try {
    for (const code of ['TEA', 'RICE']) {
      const product = {
        name: `${code} 1 kg`,
        codes: [code],
        price_minor: 250,
        openingStock_milli: 1_000_000,
      };
      await shop.client(inventoryContract, 'manager').saveProduct(product);
    }
    const lines = [{ code: 'TEA' }, { code: 'RICE', quantity_milli: 2000 }];
    const payments = [{ method: 'cash', tendered_minor: 750 }];
    const receipts = 12;
    for (let n = 0; n < receipts; n++) await shop.client(salesContract).postSale({ lines, payments });
    const path = join(shop.folder, '..', 'shop.db');
    const [closed, open] = [join(folder, 'closed.db'), join(folder, 'open.db')];
    // In another process: to read it in this one would drop its locks.
    execFileSync('cp', [path, open]);
    execFileSync('cp', [`${path}-wal`, `${open}-wal`]);
    await shop.host.stop();
    execFileSync('cp', [path, closed]);
    return { closed, open, receipts };
  } finally {
    await shop.dispose();
  }
}
