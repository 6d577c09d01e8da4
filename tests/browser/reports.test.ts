import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { callShop } from './journeys/supply.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

test('a report is compared, opened down to a receipt with the keyboard, and saved as a file', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const sell = (name: string, unitPrice_minor: number) =>
    callShop<{ receipt: string }>(data, 'sales.postSale', {
      lines: [{ name, unitPrice_minor }],
      payments: [{ method: 'cash', tendered_minor: unitPrice_minor }],
    });
  const { receipt } = await sell('Tea', 350);
  await sell('Cake', 500);
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await open(page, 'Reports');
  await page.getByRole('heading', { name: 'Sales by day' }).waitFor();

  await page
    .getByRole('navigation', { name: 'Reports' })
    .getByRole('button', { name: 'Sales by product' })
    .click();
  await page.getByLabel('Period', { exact: true }).selectOption('today');
  await page.getByLabel('Compare with').selectOption('year');
  const totals = page.getByRole('group', { name: 'Totals' });
  await expect.poll(() => totals.getByRole('status', { name: 'Total' }).textContent()).toContain('8.50');
  await totals.getByText('Before').first().waitFor();
  const table = page.getByRole('grid', { name: 'Sales by product' });
  await table.getByRole('columnheader', { name: 'Change' }).waitFor();

  // While it is looked at, another till sells.
  await sell('Tea', 250);
  await expect.poll(() => totals.getByRole('status', { name: 'Total' }).textContent()).toContain('11.00');

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const file = await (await download).path();
  expect(readFileSync(file, 'utf8')).toMatch(/^\uFEFFProduct,.*\r\n(?:.*\r\n)*Tea,/);

  await table.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Receipts' }).waitFor();
  await page.getByRole('button', { name: /^Product: / }).waitFor();
  const receipts = page.getByRole('grid', { name: 'Receipts' });
  await receipts.getByText(receipt).waitFor();
  await receipts.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: receipt }).waitFor();
  await page.goBack();
  await receipts.waitFor();
  expect(complaints).toEqual([]);
});
