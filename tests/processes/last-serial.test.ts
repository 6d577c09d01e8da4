import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

/** Short in CI; `COUNTERPART_LONG=1` sells forty numbers, each from four processes at once. */
const LONG = process.env['COUNTERPART_LONG'] === '1';
const ROUNDS = LONG ? 40 : 2;
const TILLS = LONG ? 4 : 2;

const SHOP = {
  name: 'Corner',
  currency: 'EUR',
  ownerName: 'Ann',
  pin: '1234',
  pricesIncludeTax: true,
  taxClasses: [{ id: 'standard', name: 'Standard', rates: [{ id: 'vat', name: 'VAT', rate_ppm: 200_000 }] }],
};

test(
  `${TILLS} processes sell the same serial number: one posts, the others are refused with the product and the number`,
  { timeout: LONG ? 1_200_000 : 120_000 },
  async () => {
    const folders = Array.from({ length: TILLS }, () => temporaryFolder());
    const shop = join(folders[0]!, 'shop.db');
    const call = (folder: string, method: string, input: unknown) =>
      runCounterpart(['call', method, '-', `--data=${folder}`, `--shop=${shop}`], JSON.stringify(input));
    const owner = async (method: string, input: unknown) => {
      const { code, stdout, stderr } = await call(folders[0]!, method, input);
      expect(code, stderr).toBe(0);
      return JSON.parse(stdout) as unknown;
    };
    await owner('shop.setUp', SHOP);
    const saved = await owner('inventory.saveProduct', { name: 'Phone', price_minor: 500 });
    const { id: product } = (saved as { product: { id: string } }).product;
    await owner('inventory.trackSerials', { product, tracked: true, warrantyMonths: null });
    // As many more as are sold: it is the number that is gone, and not the stock.
    const serials = Array.from({ length: 2 * ROUNDS }, (_, n) => `IMEI-${n + 1}`);
    await owner('inventory.moveSerials', { product, direction: 'in', serials, reason: 'received' });
    const known = (await owner('inventory.serials', { product })) as { id: string; serial: string }[];
    const payments = [{ method: 'cash', tendered_minor: 500 }];
    for (const serial of serials.slice(0, ROUNDS)) {
      const { id: ref } = known.find((one) => one.serial === serial)!;
      // As a till posts what stood in its cart.
      const line = { provider: 'inventory', ref, name: 'Phone', unitPrice_minor: 500, note: serial };
      const sale = { lines: [line], payments };
      const sales = await Promise.all(folders.map((folder) => call(folder, 'sales.postSale', sale)));
      // 3: refused.
      expect(sales.map(({ code }) => code).toSorted()).toEqual([
        0,
        ...Array.from({ length: TILLS - 1 }, () => 3),
      ]);
      for (const { code, stdout, stderr } of sales)
        if (code === 3) expect(`${stdout}${stderr}`).toContain(`Phone ${serial} is not in stock here.`);
    }
    const left = (await owner('inventory.serials', { product, state: 'in-stock' })) as unknown[];
    expect(left).toHaveLength(ROUNDS);
    expect(await runCounterpart(['verify', `--data=${folders[0]!}`])).toMatchObject({ code: 0 });
  },
);
