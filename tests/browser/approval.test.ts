import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, scan } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

const asked = (page: Page) =>
  page.getByRole('dialog', { name: 'Needs a manager: Change a price at the till' });

/** Slower than a scanner, as fingers are. */
const typePin = (page: Page, pin: string) => page.keyboard.type(pin, { delay: 80 });

async function changePrice(page: Page, price: string): Promise<void> {
  await page.getByTitle('Change Acacia honey').click();
  const dialog = page.getByRole('dialog', { name: 'Acacia honey' });
  await dialog.getByLabel('Price each').fill(price);
  await dialog.getByRole('button', { name: 'Save' }).click();
}

test('a manager’s PIN lets a cashier change a price, by keys and by touch, and no scan is taken for one', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, 'PAN-27', 'Acacia honey');

  // Cancelled: what the cashier asked for fails as if nobody had been asked.
  await changePrice(page, '5');
  await asked(page).waitFor();
  await page.keyboard.press('Escape');
  await asked(page).waitFor({ state: 'hidden' });
  const line = page.getByRole('dialog', { name: 'Acacia honey' });
  await line.getByText('You need the permission').waitFor();

  // A scan, with the focus in the field, on a key and on a button: nothing is typed, sent or added.
  await line.getByRole('button', { name: 'Save' }).click();
  const pin = asked(page).getByRole('textbox', { name: 'PIN' });
  await pin.waitFor();
  for (const target of [pin, asked(page).getByRole('button', { name: 'Cancel' })]) {
    await target.focus();
    await scan(page, '22222222');
    await asked(page).getByRole('alert').getByText('The scan was not used').waitFor();
    expect(await pin.inputValue()).toBe('');
  }

  // Wrong ones say so and may be tried again.
  await pin.focus();
  await typePin(page, '9999');
  await page.keyboard.press('Enter');
  await asked(page).getByRole('alert').getByText('That PIN does not approve this').waitFor();
  await typePin(page, '3333');
  await page.keyboard.press('Enter');
  await expect.poll(() => pin.inputValue(), { timeout: 15_000 }).toBe('');
  await typePin(page, '2222');
  await page.keyboard.press('Enter');
  await asked(page).waitFor({ state: 'hidden' });
  await line.waitFor({ state: 'hidden' });
  await cartLine(page, 'Acacia honey').getByText('€5.00 each').waitFor();
  expect(await page.getByRole('region', { name: 'Cart' }).getByRole('listitem').count()).toBe(1);

  // The approval was for that one time.
  await changePrice(page, '4');
  await asked(page).waitFor();
  for (const digit of '2222')
    await asked(page).getByRole('group', { name: 'Digits' }).getByText(digit, { exact: true }).click();
  await asked(page).getByRole('button', { name: 'Approve' }).click();
  await asked(page).waitFor({ state: 'hidden' });
  await cartLine(page, 'Acacia honey').getByText('€4.00 each').waitFor();
  expect(complaints).toEqual([]);
});
