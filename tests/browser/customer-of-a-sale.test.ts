import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, payExactly, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const customer = (page: Page) => page.getByRole('group', { name: 'Customer' });
const chooser = (page: Page) => page.getByRole('dialog', { name: 'Customer of this sale' });

/** What is typed by a person, not by a scanner. */
async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 110 });
}

test('a customer is found, added, parked along and named on the receipt, without leaving the sale and without a mouse', async () => {
  const data = join(temporaryFolder(), 'shop');
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await addByCode(page, 'PAN-27', 'Acacia honey');

  await page.keyboard.press('Shift+F2');
  await chooser(page).waitFor();
  await chooser(page).getByText('Whom is this sale for?').waitFor();
  await type(page, 'rossi');
  await chooser(page)
    .getByRole('option', { name: /Maria Rossi/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await customer(page).getByText('Maria Rossi').waitFor();

  // Nobody has this name: Enter opens the form with it, and the next one saves it.
  await page.keyboard.press('Shift+F2');
  await chooser(page).waitFor();
  await type(page, 'Zoe Quick');
  await chooser(page).getByText('Nobody matches “Zoe Quick”').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New customer' }).waitFor();
  await page.keyboard.press('Enter');
  await customer(page).getByText('Zoe Quick').waitFor();
  await cartLine(page, 'Acacia honey').waitFor();

  // A reload, Park and taking up again keep the customer.
  await page.reload();
  await customer(page).getByText('Zoe Quick').waitFor();

  // The button that was pressed is gone with the choice: the focus is where the customer is now.
  await customer(page).getByRole('button', { name: 'Take Zoe Quick off the sale' }).click();
  await page.getByRole('button', { name: /^Customer/ }).click();
  await type(page, 'zoe quick');
  await chooser(page)
    .getByRole('option', { name: /Zoe Quick/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await customer(page).getByText('Zoe Quick').waitFor();
  const changing = customer(page).getByRole('button').first();
  await expect.poll(() => changing.evaluate((button) => button === document.activeElement)).toBe(true);
  await searchField(page).focus();
  await page.keyboard.press('F8');
  await page.getByRole('textbox', { name: /^Name/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('The cart is empty').waitFor();
  expect(await customer(page).count()).toBe(0);
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Take up Zoe Quick' }).click();
  await customer(page).getByText('Zoe Quick').waitFor();

  await payExactly(page);
  await page.getByText('Customer: Zoe Quick').waitFor();
  await page.getByRole('button', { name: 'New sale' }).click();
  await open(page, 'Sales');
  await page.keyboard.press('F3');
  await type(page, 'quick');
  await page.getByText('R1-000001').first().waitFor();

  await open(page, 'Modules');
  await page.getByRole('switch', { name: /Customers/ }).click({ force: true });
  await open(page, 'Sell');
  await page.getByRole('button', { name: /^Pay/ }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Customer', exact: true }).count()).toBe(0);
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
