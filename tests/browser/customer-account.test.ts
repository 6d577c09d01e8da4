import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, figure, payExactly, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const HONEY = 'Acacia honey 350 g';
const ANNA = 'Anna Schmidt';

/** Makes the sale one for a customer, by the keys that a cashier presses. */
async function sellTo(page: Page, name: string): Promise<void> {
  await searchField(page).waitFor();
  await page.keyboard.press('Shift+F2');
  const dialog = page.getByRole('dialog', { name: 'Customer of this sale' });
  await dialog.waitFor();
  await dialog.getByLabel('Search customers').fill(name);
  await dialog
    .getByRole('option')
    .filter({ hasText: new RegExp(`^${name}C`) })
    .click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Pays what is due in one way and waits for the receipt. */
async function payBy(page: Page, way: RegExp, press: string): Promise<void> {
  await page.getByRole('button', { name: /^Pay / }).click();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await payment.getByRole('button', { name: way }).click();
  await payment.getByRole('button', { name: press }).click();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
}

async function newSale(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'New sale' }).click();
  await page.getByText('The cart is empty').waitFor();
}

/** Opens a side of a customer's panel. */
async function side(page: Page, name: string, tab: string): Promise<void> {
  await open(page, 'Customers');
  await page.getByRole('grid').getByText(name, { exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
}

test('a whole account: sold on account, on the statement, paid at the till, settled; what came back pays as store credit', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  // Without a customer nothing of it is offered.
  await addByCode(page, '2xPAN-27', HONEY);
  await page.getByRole('button', { name: /^Pay / }).click();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await payment.getByRole('button', { name: /^Cash/ }).waitFor();
  for (const way of [/^On account/, /^Store credit/, /^Points/])
    await expect.poll(() => payment.getByRole('button', { name: way }).count()).toBe(0);
  await page.keyboard.press('Escape');

  // With one who may owe nothing, neither.
  await sellTo(page, ANNA);
  await page.getByRole('button', { name: /^Pay / }).click();
  await payment.getByRole('button', { name: /^Cash/ }).waitFor();
  await expect.poll(() => payment.getByRole('button', { name: /^On account/ }).count()).toBe(0);
  await page.keyboard.press('Escape');

  await side(page, ANNA, 'Account');
  await page.getByRole('button', { name: 'Credit limit' }).click();
  const terms = page.getByRole('dialog', { name: 'Credit limit' });
  await terms.getByRole('textbox', { name: 'Credit limit' }).fill('100');
  await terms.getByRole('button', { name: 'Save' }).click();
  await terms.waitFor({ state: 'hidden' });
  await expect.poll(() => figure(page, 'Can still owe')).toBe('€100.00');

  await open(page, 'Sell');
  await page.getByRole('button', { name: /^Pay / }).click();
  await payment.getByRole('button', { name: /^On account/ }).click();
  await payment.getByText(`${ANNA} owes €0.00 of €100.00; €100.00 left.`).waitFor();
  await payment.getByRole('button', { name: 'Take payment' }).click();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  await newSale(page);

  await side(page, ANNA, 'Account');
  await expect.poll(() => figure(page, 'Owes')).toBe('€11.60');
  await page.getByRole('button', { name: 'Statement' }).click();
  const statement = page.getByRole('dialog', { name: 'Statement of account' });
  await statement.getByText('Closing balance').waitFor();
  expect(await statement.innerText()).toContain('€11.60');
  const saved = page.waitForEvent('download');
  await statement.getByRole('button', { name: 'Save as PDF' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.pdf$/);
  await page.keyboard.press('Escape');
  await statement.waitFor({ state: 'hidden' });

  // A part first, then the rest.
  for (const [amount, left] of [
    ['5', '€6.60'],
    [undefined, '€0.00'],
  ] as const) {
    await page.getByRole('button', { name: 'Take a payment' }).click();
    const paying = page.getByRole('dialog', { name: 'Take a payment' });
    if (amount !== undefined) await paying.getByRole('textbox', { name: 'Amount' }).fill(amount);
    await paying.getByRole('button', { name: /to the cart$/ }).click();
    await page.getByRole('region', { name: 'Cart' }).getByText('Payment on account').first().waitFor();
    await payExactly(page);
    await newSale(page);
    await side(page, ANNA, 'Account');
    await expect.poll(() => figure(page, 'Owes')).toBe(left);
  }
  await page.getByRole('button', { name: 'Statement' }).click();
  await statement.getByText('Closing balance').waitFor();
  await expect.poll(() => statement.innerText()).not.toContain('Still open');
  await page.keyboard.press('Escape');

  // Goods come back for store credit, which pays for the next sale.
  await open(page, 'Sales');
  await page.getByRole('grid').getByText('R1-000001').click();
  await page.getByRole('button', { name: 'Return items' }).click();
  const returning = page.getByRole('dialog', { name: 'Return items of R1-000001' });
  await returning.getByRole('button', { name: 'Everything' }).click();
  await returning.getByRole('button', { name: 'Wrong item' }).click();
  await returning.getByRole('button', { name: 'Put in the cart' }).click();
  await page.getByRole('button', { name: /^Pay back / }).click();
  await payment.getByRole('button', { name: /^Store credit/ }).click();
  await payment.getByRole('button', { name: 'Pay back' }).click();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  await newSale(page);
  await addByCode(page, 'PAN-27', HONEY);
  await sellTo(page, ANNA);
  await payBy(page, /^Store credit/, 'Take payment');
  await newSale(page);
  await side(page, ANNA, 'Store credit');
  await expect.poll(() => page.getByRole('status', { name: 'Store credit' }).innerText()).toBe('€5.80');

  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
