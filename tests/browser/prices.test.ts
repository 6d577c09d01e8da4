import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

test('many prices: looked at first, changed, seen on the product, and put back as a whole', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');
  await open(page, 'Products');
  await page.getByRole('checkbox', { name: 'Mark Acacia honey 350 g' }).check();
  await page.getByRole('checkbox', { name: 'Mark Almond croissant' }).check();
  await page.getByRole('button', { name: 'Change prices' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change prices' });
  await dialog.getByLabel('By how much').and(page.locator('input')).fill('10');
  await dialog.getByLabel('Rounded').selectOption({ label: 'To end in €0.99' });
  await dialog.getByText('2 of 2 prices change').waitFor();
  // 5.80 and a tenth is 6.38: 5.99 is nearer than 6.99.
  const honey = dialog.getByRole('row', { name: /Acacia honey/ });
  expect(await honey.innerText()).toMatch(/€5\.80\s+€5\.99/);
  await dialog.getByRole('button', { name: 'Change 2 prices' }).click();
  await dialog.getByText('Prices changed: 2.').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });

  const row = page.getByRole('grid', { name: 'Products' }).getByRole('row', { name: /Acacia honey/ });
  await expect.poll(() => row.innerText()).toContain('€5.99');
  await row.getByText('Acacia honey 350 g', { exact: true }).click();
  await page.getByRole('tab', { name: 'Prices' }).click();
  expect(await page.getByRole('grid', { name: 'What it once cost' }).innerText()).toMatch(/€5\.80\s+€5\.99/);

  await page.getByRole('button', { name: 'Change prices' }).click();
  await dialog.getByRole('tab', { name: 'Earlier changes' }).click();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Prices put back: 2.').waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect.poll(() => row.innerText()).toContain('€5.80');

  // Of all that is listed only what one supplier has.
  await page.getByRole('button', { name: 'Unmark' }).click();
  await page.getByRole('button', { name: 'Change prices' }).click();
  await dialog.getByLabel('By how much').and(page.locator('input')).fill('10');
  await dialog.getByText(/of 204 prices change/).waitFor();
  await dialog.getByRole('combobox', { name: 'Supplier' }).selectOption({ index: 1 });
  await dialog.getByText(/of \d{1,2} prices change/).waitFor();
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
