import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

test('a sale at one till shows on the product list of another process, without a reload', async () => {
  const folder = temporaryFolder();
  const first = await aTill({ data: join(folder, 'one'), demo: true });
  const second = await aTill({ data: join(folder, 'two'), shop: join(folder, 'one', 'shop.db') });
  const browser = await aBrowser();
  const one = await visit(browser, first);
  const two = await visit(browser, second);
  await signIn(one.page, '3333');
  await signIn(two.page, '2222');
  await open(two.page, 'Products');
  const onHand = two.page.getByRole('row', { name: /Acacia honey/ }).getByText('6', { exact: true });
  await onHand.waitFor();

  await addByCode(one.page, 'PAN-27', 'Acacia honey');
  await payExactly(one.page);
  await two.page
    .getByRole('row', { name: /Acacia honey/ })
    .getByText('5', { exact: true })
    .waitFor();

  // And the other way, from a register of its own.
  await open(two.page, 'Sell');
  await addByCode(two.page, 'PAN-27', 'Acacia honey');
  await payExactly(two.page);
  await one.page.getByRole('button', { name: 'New sale' }).click();
  await open(one.page, 'Products');
  await one.page
    .getByRole('row', { name: /Acacia honey/ })
    .getByText('4', { exact: true })
    .waitFor();

  expect([...one.complaints, ...two.complaints]).toEqual([]);
  expect(await runCounterpart(['verify', `--data=${join(folder, 'two')}`])).toMatchObject({
    code: 0,
    stdout: '[]\n',
  });
  const sales = await runCounterpart(['call', 'sales.recentSales', '{}', `--data=${join(folder, 'one')}`]);
  const receipts = sales.json<{ receipt: string }[]>().map(({ receipt }) => receipt);
  expect(receipts.toSorted()).toEqual(['R1-000001', 'R2-000001']);
});
