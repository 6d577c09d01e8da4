import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

/** Real data lies beside the repository where somebody put it there; it is not ours to ship. */
const DATA = resolve(import.meta.dirname, '../../../shared/data');
const here = existsSync(join(DATA, 'northwind-products.csv'));
if (!here) console.log(`Skipped: the real data is not at ${DATA}.`);

interface Report {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly merged: number;
  readonly skipped: readonly { line: number; code: string }[];
  readonly errors: readonly { line: number; code: string }[];
}

const importFile = async (data: string, file: string, ...words: string[]) =>
  runCounterpart(['import', 'products', join(DATA, file), '--json', `--data=${data}`, ...words]);

const accountedFor = (report: Report) =>
  report.created +
  report.updated +
  report.unchanged +
  report.merged +
  report.skipped.length +
  report.errors.length;

describe.skipIf(!here)('real product files', () => {
  test('the whole way: import, sell by search and by typed code, receipt, stock, ledger, verify', async () => {
    const data = temporaryFolder();
    const call = async <T>(method: string, input: object = {}) => {
      const ran = await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`]);
      expect(ran, `${method}: ${ran.stderr}`).toMatchObject({ code: 0 });
      return ran.json<T>();
    };
    await call('shop.setUp', { name: 'Wharf', currency: 'GBP', ownerName: 'Ada', pin: '4711' });

    const northwind = (await importFile(data, 'northwind-products.csv')).json<Report>();
    expect(northwind.rows).toBe(77);
    expect(accountedFor(northwind)).toBe(77);
    expect(northwind.errors).toEqual([]);
    const dry = (await importFile(data, 'online-retail-sample.csv', '--dry-run')).json<Report>();
    const retail = (await importFile(data, 'online-retail-sample.csv')).json<Report>();
    expect(retail.rows).toBe(4792);
    expect(accountedFor(retail)).toBe(retail.rows);
    expect({ ...dry, dryRun: false }).toEqual(retail);
    // Every line of a cancelled invoice is named, whatever else may be wrong with it.
    const skipped = new Set(retail.skipped.map(({ line }) => line));
    const lines = readFileSync(join(DATA, 'online-retail-sample.csv'), 'utf8').split('\n');
    const cancelled = lines.flatMap((line, index) => (line.startsWith('C') ? [index + 1] : []));
    expect(cancelled.length).toBe(58);
    expect(cancelled.filter((line) => !skipped.has(line))).toEqual([]);
    const again = (await importFile(data, 'online-retail-sample.csv')).json<Report>();
    expect([again.created, again.updated]).toEqual([0, 0]);

    const [chai] = await call<{ provider: string; ref: string; unitPrice_minor: number }[]>('sales.search', {
      term: 'chai',
    });
    expect(chai!.unitPrice_minor).toBe(1800);
    const lantern = await call<{ name: string; unitPrice_minor: number; ref: string }>('sales.resolve', {
      code: '85123a',
    });
    expect(lantern.name).toMatch(/T-LIGHT HOLDER/);
    const total = 1800 + 2 * lantern.unitPrice_minor;
    const receipt = await call<{ receipt: string; total_minor: number; change_minor: number }>(
      'sales.postSale',
      {
        lines: [
          { provider: chai!.provider, ref: chai!.ref, quantity_milli: 1000 },
          { code: '85123A', quantity_milli: 2000 },
        ],
        payments: [{ method: 'cash', tendered_minor: total + 500 }],
      },
    );
    expect(receipt).toMatchObject({ receipt: 'R1-000001', total_minor: total, change_minor: 500 });
    const moves = await call<{ reason: string; quantity_milli: number }[] | { moves: { reason: string }[] }>(
      'inventory.stockMoves',
      { product: lantern.ref },
    );
    expect(JSON.stringify(moves)).toMatch(/"reason":"sale"/);
    expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
  });
});
