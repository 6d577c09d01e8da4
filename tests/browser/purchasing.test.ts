import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { scan } from './journeys/sell.ts';
import { callShop, supplyHoney } from './journeys/supply.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const HONEY = 'Acacia honey 350 g';

interface Worth {
  readonly onHand_milli: number;
  readonly cost: { readonly value_minor: number };
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

test('what is low is suggested, ordered, and received in two parts: stock and cost are on the product', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { product } = await supplyHoney(data, { point: 500, target: 600 });
  const before = await callShop<Worth>(data, 'inventory.productStock', { product });
  const onHand = before.onHand_milli / 1000;
  const missing = Math.ceil((600 - onHand) / 6) * 6;
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  await open(page, 'Purchasing');
  await page.getByRole('button', { name: 'Suggested (1)' }).click();
  const quantity = page.getByRole('textbox', { name: `Quantity of ${HONEY}` });
  expect(await quantity.inputValue()).toBe(String(missing));
  await page.keyboard.press('F9');
  await heading(page, 'PO-000002');

  // By scanner and keyboard: a scan adds a line, a name and Enter another, and its quantity waits for its figure.
  await scan(page, 'PAN-24');
  const sugar = page.getByRole('row', { name: /^Brown sugar/ });
  await sugar.waitFor();
  await page.keyboard.press('F2');
  await page.keyboard.type('espresso', { delay: 120 });
  await page.getByRole('option', { name: /^Espresso HOT/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('row', { name: 'Espresso' }).waitFor();
  await page.keyboard.type('24', { delay: 120 });
  await page.keyboard.press('Enter');
  const espresso = page.getByRole('textbox', { name: 'Quantity of Espresso' });
  await expect.poll(() => espresso.inputValue()).toBe('24');
  await page.getByRole('button', { name: 'Remove Espresso' }).click();
  await sugar.getByRole('button', { name: /^Remove/ }).click();
  await page.keyboard.press('F9');
  await page.getByText('Ordered', { exact: true }).first().waitFor();

  // The first part at the agreed cost, the second dearer and with freight.
  await page.keyboard.press('F9');
  await heading(page, 'Receive PO-000002');
  const came = page.getByRole('textbox', { name: `Came of ${HONEY}` });
  await came.fill('100');
  await page.getByRole('textbox', { name: 'Invoice or delivery note' }).fill('INV 1');
  await page.keyboard.press('F9');
  await heading(page, 'PO-000002');
  await page.getByText('Partly received', { exact: true }).waitFor();
  await page.keyboard.press('F9');
  await heading(page, 'Receive PO-000002');
  expect(await came.inputValue()).toBe(String(missing - 100));
  await page.getByRole('textbox', { name: `Unit cost of ${HONEY}` }).fill('3.50');
  await page.getByRole('textbox', { name: 'Freight and other costs' }).fill('4.99');
  await page.keyboard.press('F9');
  await heading(page, 'PO-000002');
  await page.getByText('Received', { exact: true }).first().waitFor();
  await page.getByRole('button', { name: /^GR-000003/ }).waitFor();

  await open(page, 'Products');
  await page.getByRole('row', { name: new RegExp(HONEY) }).click();
  await expect
    .poll(() => page.getByRole('status', { name: 'On hand', exact: true }).innerText())
    .toBe(`${onHand + missing} pcs`);
  await page.getByRole('tab', { name: 'Suppliers' }).click();
  await page.getByText('€3.50').waitFor();
  const after = await callShop<Worth>(data, 'inventory.productStock', { product });
  expect(after.cost.value_minor - before.cost.value_minor).toBe(100 * 320 + (missing - 100) * 350 + 499);
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('whoever only receives goods counts them and sees no costs; more than ordered is asked about', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { supplier, product } = await supplyHoney(data, { point: 5, target: 10 });
  const { id, revision } = await callShop<{ id: string; revision: number }>(
    data,
    'inventory.savePurchaseOrder',
    {
      supplier,
      lines: [{ product, quantity_milli: 12_000, cost_minor: 320 }],
    },
  );
  await callShop(data, 'inventory.setPurchaseOrderState', { order: id, revision, to: 'ordered' });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await open(page, 'Purchasing');
  await page.getByRole('row', { name: /PO-000002/ }).click();
  await heading(page, 'PO-000002');
  const shown = page.getByRole('region', { name: 'PO-000002' });
  expect(await shown.getByText('€').count()).toBe(0);
  await page.getByRole('button', { name: 'Receive goods' }).click();
  await page.getByRole('button', { name: 'Count from zero' }).click();
  const came = page.getByRole('textbox', { name: `Came of ${HONEY}` });
  await scan(page, 'h-350');
  await expect.poll(() => came.inputValue()).toBe('1');
  await scan(page, 'PAN-27');
  await expect.poll(() => came.inputValue()).toBe('2');
  await came.fill('13');
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog', { name: 'Is that right?' });
  await dialog.getByRole('button', { name: 'It is right, receive it' }).click();
  await heading(page, 'PO-000002');
  await page.getByText('Received', { exact: true }).first().waitFor();
  expect(await shown.getByText('€').count()).toBe(0);
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
