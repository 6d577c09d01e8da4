import { expect, test } from 'vitest';
import { startTour } from './accessibility/tour.ts';
import { temporaryFolder } from './harness/index.ts';
import { aTill, open, signIn } from './journeys/visit.ts';

test('a customer is made, asked for what the shop wants to know, found by phone and merged', async () => {
  const tour = await startTour(await aTill({ data: temporaryFolder(), demo: true }));
  const { page, look, complaints } = tour;
  await signIn(page, '1111');

  await open(page, 'Settings');
  await page.getByRole('main').getByText('Customers', { exact: true }).click();
  await page.getByRole('button', { name: 'Add field' }).click();
  const field = page.getByRole('dialog', { name: 'Add field' });
  await field.getByRole('textbox', { name: 'Title' }).fill('Shoe size');
  await field.getByRole('combobox', { name: 'Kind' }).selectOption('number');
  await look('new field');
  await field.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Shoe size', { exact: true }).waitFor();
  await look('settings');

  await open(page, 'Customers');
  await page
    .getByRole('row', { name: /Anna Schmidt / })
    .first()
    .waitFor();
  await look('list');
  await page.getByRole('button', { name: 'New customer' }).click();
  const form = page.getByRole('form', { name: 'Customer' });
  await form.getByRole('textbox', { name: 'Name', exact: true }).fill('Zoe Meyer');
  await form.getByRole('textbox', { name: 'Phone 1', exact: true }).fill('0171 3920016');
  await form.getByRole('textbox', { name: 'Shoe size' }).fill('38.5');
  await look('new customer');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Zoe Meyer is saved.').waitFor();
  // The other record is the sample shop's, with the same number in another writing.
  await page.getByText('May be the same as Zoë Meyer').waitFor();
  await look('panel');
  expect(await form.getByRole('textbox', { name: 'Shoe size' }).inputValue()).toBe('38.5');

  await page.getByRole('tab', { name: 'Consent' }).click();
  await page.getByRole('button', { name: 'Agrees' }).first().click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'How they said so' }).selectOption('paper');
  await look('consent');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText(/^Agreed on .*, on paper$/).waitFor();
  await look('consent side');
  await page.getByRole('tab', { name: 'Purchases' }).click();
  await page.getByText('No purchases yet').waitFor();
  await look('purchases');

  // On a small screen the panel leaves the list little room: one row of it is for searching and narrowing.
  await page.setViewportSize({ width: 1024, height: 768 });
  const tools = page.getByRole('group', { name: 'Search customers' });
  expect((await tools.boundingBox())?.height).toBeLessThan(50);
  await tools.getByRole('searchbox', { name: 'Search customers' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const filters = page.getByRole('dialog', { name: 'Filters' });
  await filters.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'Regulars (4)' });
  await page.getByRole('status').getByText('4 customers', { exact: true }).waitFor();
  await look('filters');
  await page.keyboard.press('Escape');
  await filters.waitFor({ state: 'detached' });
  const button = tools.getByRole('button', { name: 'Filters (1)' });
  await expect.poll(() => button.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.getByRole('heading', { name: 'Zoe Meyer' }).waitFor();
  await page.keyboard.press('Enter');
  await filters.getByRole('combobox', { name: 'Group' }).selectOption({ label: 'All groups' });
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1600, height: 900 });
  await tools.getByRole('combobox', { name: 'Group' }).waitFor();

  await page.getByRole('tab', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'Compare and merge' }).click();
  const merging = page.getByRole('dialog', { name: 'Merge Zoe Meyer with another record' });
  await merging.getByRole('button', { name: /^Zoë Meyer/ }).click();
  await merging.getByRole('button', { name: 'Keep Zoë Meyer instead' }).click();
  await look('merge');
  await merging.getByRole('button', { name: 'Merge into Zoë Meyer' }).click();
  await page.getByText('Zoë Meyer is one customer now.').waitFor();
  await page.getByRole('heading', { name: 'Zoë Meyer' }).waitFor();
  expect(await form.getByRole('textbox', { name: 'Shoe size' }).inputValue()).toBe('38.5');

  await page.getByRole('button', { name: 'Duplicates' }).click();
  await page.getByRole('region', { name: 'The same: phone' }).waitFor();
  await look('duplicates');
  await page.getByLabel('Search customers').last().fill('+49 171 39');
  await page.getByRole('status').getByText('1 customer', { exact: true }).waitFor();
  await page.getByRole('row', { name: /Zoë Meyer/ }).waitFor();
  await page.getByLabel('Search customers').last().fill('nobody at all');
  await page.getByText('Nobody found').waitFor();
  await look('nobody');

  await page.getByRole('button', { name: 'Import customers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import customers' });
  await dialog.getByLabel('CSV file with customers').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name,Phone\nImported Ida,0170 555\n,0170 556\n'),
  });
  await dialog.getByRole('button', { name: 'Import 1 customer' }).waitFor();
  await dialog.getByText('The customer has no name. Give them one.').waitFor();
  await look('import');
  await dialog.getByRole('button', { name: 'Import 1 customer' }).click();
  await dialog.getByRole('heading', { name: 'What the import did' }).waitFor();
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByLabel('Search customers').last().fill('ida');
  await page.getByRole('row', { name: /Imported Ida/ }).waitFor();
  tour.end();
  expect(complaints).toEqual([]);
});
