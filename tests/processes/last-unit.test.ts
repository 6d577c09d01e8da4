import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

/** Short in CI; `COUNTERPART_LONG=1` sells forty last ones, each from four processes at once. */
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
  `${TILLS} processes sell the last one of a product: one posts, the others are refused with its name`,
  { timeout: LONG ? 1_200_000 : 120_000 },
  async () => {
    const folders = Array.from({ length: TILLS }, () => temporaryFolder());
    const shop = join(folders[0]!, 'shop.db');
    const call = (folder: string, method: string, input: unknown) =>
      runCounterpart(['call', method, '-', `--data=${folder}`, `--shop=${shop}`], JSON.stringify(input));
    const owner = (method: string, input: unknown) => call(folders[0]!, method, input);
    expect(await owner('shop.setUp', SHOP)).toMatchObject({ code: 0, stderr: '' });
    for (let round = 1; round <= ROUNDS; round++) {
      const name = `Last ${round}`;
      const product = { name, price_minor: 500, openingStock_milli: 1000, codes: [`L-${round}`] };
      expect(await owner('inventory.saveProduct', product)).toMatchObject({ code: 0 });
      const payments = [{ method: 'cash', tendered_minor: 500 }];
      const sale = { lines: [{ code: `L-${round}` }], payments };
      const sales = await Promise.all(folders.map((folder) => call(folder, 'sales.postSale', sale)));
      // 3: refused.
      expect(sales.map(({ code }) => code).toSorted()).toEqual([
        0,
        ...Array.from({ length: TILLS - 1 }, () => 3),
      ]);
      for (const { code, stdout, stderr } of sales)
        if (code === 3) expect(`${stdout}${stderr}`).toContain(`${name} is out of stock.`);
    }
    expect(await runCounterpart(['verify', `--data=${folders[0]!}`])).toMatchObject({ code: 0 });
  },
);
