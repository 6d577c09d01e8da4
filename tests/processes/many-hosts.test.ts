import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCounterpart, startTill, temporaryFolder } from '../browser/harness/index.ts';

interface Product {
  readonly id: string;
  readonly onHand_milli: number;
  readonly code: string;
}

test('two tills sell the last one at once: one posts, the other is told which product', async () => {
  const folder = temporaryFolder();
  const data = [join(folder, 'one'), join(folder, 'two')] as const;
  const first = await startTill({ data: data[0], demo: true, command: 'serve' });
  onTestFinished(() => first.kill());
  const second = await startTill({ data: data[1], shop: join(data[0], 'shop.db'), command: 'serve' });
  onTestFinished(() => second.kill());
  const call = (till: string, method: string, input: object) =>
    runCounterpart(['call', method, JSON.stringify(input), `--data=${till}`]);

  const listed = await call(data[0], 'inventory.products', { term: 'HOU-22' });
  const product = listed.json<{ products: Product[] }>().products.find(({ code }) => code === 'HOU-22')!;
  const adjusted = await call(data[0], 'inventory.adjustStock', {
    product: product.id,
    by: { kind: 'counted', quantity_milli: 1000 },
    reason: 'count',
  });
  expect(adjusted, adjusted.stderr).toMatchObject({ code: 0 });

  const sale = {
    lines: [{ code: 'HOU-22', quantity_milli: 1000 }],
    payments: [{ method: 'cash', tendered_minor: 480 }],
  };
  const posted = await Promise.all(data.map((till) => call(till, 'sales.postSale', sale)));
  expect(posted.map(({ code }) => code).toSorted()).toEqual([0, 3]);
  const refused = posted.find(({ code }) => code === 3)!;
  expect(`${refused.stdout}${refused.stderr}`).toMatch(/AA batteries/);
  expect((await runCounterpart(['verify', `--data=${data[1]}`])).code).toBe(0);
});
