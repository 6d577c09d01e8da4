import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { cartLine, payExactly, scan } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PHONE = 'Phone with a number';

test('a phone is booked in by its number, sold by scanning it, and its life is on one page', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  await open(page, 'Products');
  await page.getByRole('button', { name: 'New product' }).first().click();
  const panel = page.getByRole('complementary', { name: 'New product' });
  await panel.getByLabel('Name').fill(PHONE);
  await panel.getByLabel('Price').fill('299');
  await panel.getByRole('button', { name: 'Save' }).click();

  const product = page.getByRole('complementary', { name: PHONE });
  await product.getByRole('tab', { name: 'Serial numbers' }).click();
  await product.getByRole('button', { name: 'Give serial numbers' }).click();
  await product.getByRole('button', { name: 'Warranty and rules' }).click();
  await product.getByLabel('Warranty in months').fill('24');
  await product.getByRole('button', { name: 'Save', exact: true }).last().click();
  await product.getByText('24 months').waitFor();
  await product.getByRole('button', { name: 'Book in or out' }).click();
  await product.getByRole('textbox', { name: 'Serial numbers' }).fill('352099123456788\n352099123456796');
  await product.getByRole('button', { name: 'Book 2' }).click();
  await product.getByRole('grid', { name: 'Serial numbers' }).getByText('352099123456796').waitFor();

  await open(page, 'Sell');
  await scan(page, '352099123456788');
  await cartLine(page, PHONE).getByText('352099123456788').waitFor();
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).click();

  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Search or run a command').fill('3520991234567');
  await page
    .getByRole('option', { name: /352099123456788/ })
    .first()
    .click();
  const life = page.getByRole('complementary', { name: '352099123456788' });
  const events = life.getByRole('list', { name: 'What happened to it' }).getByRole('listitem');
  await expect.poll(() => events.count()).toBe(2);
  expect(await events.nth(0).innerText()).toContain('Sale');
  expect(await events.nth(1).innerText()).toContain('Received');
  await life.getByLabel('Warranty until').waitFor();
  await events.nth(0).getByRole('button').click();
  await page.getByRole('heading', { level: 1, name: 'Sales' }).waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
});
