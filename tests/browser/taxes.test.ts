import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

test('the owner sets up a compound tax, a rate that begins later and cash rounding; what is typed stays', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const browser = await aBrowser();
  const { page, complaints } = await visit(browser, till);
  await signIn(page, '1111');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Taxes and rounding' }).click();
  await page.getByRole('button', { name: 'Add a tax class' }).click();
  const dialog = page.getByRole('dialog');
  const field = (name: string, place = 0) => dialog.getByRole('textbox', { name, exact: true }).nth(place);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('Give the class a name.').waitFor();
  await field('Name').fill('Spirits');
  await field('Name on the receipt').fill('Duty');
  await field('And for each piece').fill('0.25');
  await dialog.getByRole('button', { name: 'Add a tax' }).click();
  await dialog.getByRole('switch', { name: 'The taxes below are taken on this one, too' }).check();
  await field('Name on the receipt', 1).fill('VAT');
  await field('Percentage', 1).fill('20');
  await dialog.getByRole('button', { name: 'Another rate from a day on' }).nth(1).click();
  await field('Percentage', 2).fill('25');
  await dialog.getByLabel('First day').nth(2).fill('2099-01-01');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const spirits = page.getByRole('listitem', { name: 'Spirits' });
  await spirits.getByText('€0.25 each').waitFor();
  await spirits.getByText('until Dec 31, 2098').waitFor();
  await spirits.getByText('from Jan 1, 2099').waitFor();

  await page.getByRole('combobox', { name: 'Cash totals' }).selectOption('nearest');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Say what the smallest coin is.').waitFor();
  await page.getByRole('textbox', { name: 'Smallest coin' }).fill('0.05');
  await page.getByRole('link', { name: 'Shop', exact: true }).click();
  await page.getByRole('link', { name: 'Taxes and rounding' }).click();
  expect(await page.getByRole('textbox', { name: 'Smallest coin' }).inputValue()).toBe('0.05');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. It applies from the next sale on.').waitFor();
  expect(complaints).toEqual([]);
});

test('who may not change the shop is told so', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Taxes and rounding' }).click();
  await page.getByText('Taxes and rounding are for those who manage the shop.').waitFor();
});
