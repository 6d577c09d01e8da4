import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from '../browser/harness/index.ts';

const PROCESSES = 4;

interface Order {
  readonly id: string;
  readonly revision: number;
  readonly state: string;
  readonly lines: readonly { readonly id: string; readonly received_milli: number }[];
}

test(`${PROCESSES} processes receive the same delivery at once: it is received once, the others are told`, async () => {
  const data = temporaryFolder();
  const shop = join(data, 'shop.db');
  const call = (method: string, input: unknown, at = data) =>
    runCounterpart(['call', method, '-', `--data=${at}`, `--shop=${shop}`], JSON.stringify(input));
  const asked = async <T>(method: string, input: unknown) => {
    const ran = await call(method, input);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    return ran.json<T>();
  };
  await asked('shop.setUp', { name: 'Corner', currency: 'EUR', ownerName: 'Ann', pin: '1234' });
  const { product } = await asked<{ product: { id: string } }>('inventory.saveProduct', {
    name: 'Honey',
    price_minor: 580,
  });
  const { id: supplier } = await asked<{ id: string }>('inventory.saveSupplier', { name: 'Beekeeper' });
  const draft = await asked<Order>('inventory.savePurchaseOrder', {
    supplier,
    lines: [{ product: product.id, quantity_milli: 12_000, cost_minor: 320 }],
  });
  const order = await asked<Order>('inventory.setPurchaseOrderState', {
    order: draft.id,
    revision: draft.revision,
    to: 'ordered',
  });
  const delivery = {
    order: order.id,
    revision: order.revision,
    lines: [{ orderLine: order.lines[0]!.id, quantity_milli: 12_000 }],
    confirmed: true,
  };
  const answers = await Promise.all(
    Array.from({ length: PROCESSES }, () => call('inventory.receiveGoods', delivery, temporaryFolder())),
  );
  expect(answers.map(({ code }) => code).toSorted()).toEqual([0, 3, 3, 3]);
  for (const { code, stdout, stderr } of answers)
    if (code !== 0) expect(stdout + stderr).toContain('was changed elsewhere meanwhile');
  const after = await asked<Order>('inventory.purchaseOrder', { id: order.id });
  expect(after).toMatchObject({ state: 'received', lines: [{ received_milli: 12_000 }] });
  expect(await asked('inventory.goodsReceipts', {})).toHaveLength(1);
  expect((await runCounterpart(['verify', `--data=${data}`, `--shop=${shop}`])).code).toBe(0);
});
