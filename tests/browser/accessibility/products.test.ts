import { test } from 'vitest';
import { temporaryFolder } from '../harness/index.ts';
import { aTill, signIn } from '../journeys/visit.ts';
import { startTour } from './tour.ts';

const PIXEL = {
  name: 'pixel.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
const NO_PICTURE = { name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('A letter.') };

test('axe finds nothing on products and their variants, in any theme', async () => {
  const tour = await startTour(await aTill({ data: temporaryFolder(), demo: true }));
  const { page, look } = tour;
  const closed = () => page.getByRole('dialog').waitFor({ state: 'hidden' });
  await signIn(page, '1111');
  await tour.open('Products');
  await page.getByRole('row', { name: /Acacia honey/ }).click();
  await page.getByRole('button', { name: /Save/ }).waitFor();
  await look('product');
  await page.getByText('Other units').click();
  await page.getByRole('button', { name: 'Add a unit' }).click();
  await look('units of a product');
  await page.getByRole('tab', { name: 'Variants' }).click();
  await page.getByLabel('Differs in').fill('Jar');
  await page.getByLabel('Values, with commas between').fill('small, large');
  await page.getByText('2 of 2 combinations').click();
  await look('making variants');
  await page.getByRole('tab', { name: 'Pictures' }).click();
  await page.getByRole('button', { name: 'Add pictures' }).waitFor();
  await page.locator('input[type=file]').first().setInputFiles([PIXEL, NO_PICTURE]);
  await page.getByRole('img', { name: 'Picture 1 of Acacia honey 350 g' }).waitFor();
  await page.getByText('This is not a picture.').waitFor();
  await look('pictures of a product');
  await page.getByRole('row', { name: /Americano/ }).click();
  await page.getByRole('tab', { name: 'Variants' }).click();
  await page.getByLabel('Differs in').fill('Cup');
  await page.getByLabel('Values, with commas between').fill('small, large');
  await page.getByRole('button', { name: 'Make 2 variants' }).click();
  await page.getByRole('button', { name: 'Edit variants' }).waitFor();
  await look('a family');
  await page.getByRole('button', { name: 'Edit variants' }).click();
  await page.getByLabel('Code of large').waitFor();
  await look('variants');
  await page.keyboard.press('Escape');
  await closed();
  await page.getByRole('button', { name: 'Values', exact: true }).click();
  await page.getByLabel('New value of Cup').waitFor();
  await look('values of variants');
  await page.keyboard.press('Escape');
  await closed();
  await page.getByRole('button', { name: 'Categories' }).click();
  await page.getByRole('button', { name: /^Bakery/ }).click();
  await look('categories');
  await tour.open('Sell');
  await page.getByRole('button', { name: 'Hot drinks' }).click();
  await page
    .getByRole('button', { name: /Americano/ })
    .first()
    .click();
  await page.getByRole('option', { name: /^large/ }).waitFor();
  await look('chooser of a variant');
  await page.keyboard.press('Escape');
  tour.end();
});
