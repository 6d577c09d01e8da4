import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { cartLine, figure, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, visit } from './journeys/visit.ts';

test('a new shop: one page of questions, then the first sale of an open item, with its tax', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data });
  const { page, complaints } = await visit(await aBrowser(), till);
  await page.getByLabel('Shop name').fill('Harbour Books');
  await page.getByLabel('Currency').selectOption('CHF');
  await page.getByLabel('Sales tax in percent').fill('8.1');
  await page.getByLabel('Your name').fill('Ada');
  await page.getByLabel('Your PIN').fill('12');
  await page.getByRole('button', { name: 'Open the shop' }).click();
  await page.getByText('A PIN has 4 to 12 digits.', { exact: true }).waitFor();
  await page.getByLabel('Your PIN').fill('4711');
  await page.getByRole('button', { name: 'Open the shop' }).click();

  await page.getByRole('button', { name: /Open item/ }).click();
  const item = page.getByRole('dialog', { name: 'Open item' });
  await item.getByLabel('Name').fill('Atlas');
  await item.getByLabel('Price').fill('108.10');
  await item.getByRole('button', { name: 'Add to cart' }).click();
  await cartLine(page, 'Atlas').waitFor();
  expect(await figure(page, 'Total')).toMatch(/108\.10/);
  await page.getByText(/Tax 8\.1 %/).waitFor();
  await payExactly(page);
  expect(complaints).toEqual([]);

  const [sale] = (await runCounterpart(['call', 'sales.recentSales', '{}', `--data=${data}`])).json<
    { total_minor: number; currency: string }[]
  >();
  expect(sale).toMatchObject({ total_minor: 10_810, currency: 'CHF' });
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
