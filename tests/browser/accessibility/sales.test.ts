import { test } from 'vitest';
import { temporaryFolder } from '../harness/index.ts';
import { addByCode } from '../journeys/sell.ts';
import { aTill, signIn } from '../journeys/visit.ts';
import { startTour } from './tour.ts';

test('axe finds nothing from the first line of a sale to the Z, in any theme', async () => {
  const tour = await startTour(await aTill({ data: temporaryFolder(), demo: true }));
  const { page, look } = tour;
  const cart = page.getByRole('region', { name: 'Cart' });
  const closed = () => page.getByRole('dialog').waitFor({ state: 'hidden' });
  await signIn(page, '1111');
  await tour.open('Sell');
  await addByCode(page, 'PAN-27', 'Acacia honey');
  await look('sell');
  await page.keyboard.press('Shift+F2');
  const chooser = page.getByRole('dialog', { name: 'Customer of this sale' });
  const term = chooser.getByRole('combobox');
  await term.fill('rossi');
  await chooser.getByRole('option', { name: /Maria Rossi/ }).waitFor();
  await look('customer of a sale');
  await term.fill('Zoe Quick');
  await chooser.getByText('Nobody matches “Zoe Quick”').waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'New customer' }).waitFor();
  await look('new customer');
  await page.keyboard.press('Enter');
  await cart.getByText('Zoe Quick').waitFor();
  await page.keyboard.press('F8');
  await page.getByRole('dialog', { name: 'Park sale' }).waitFor();
  await look('park sale');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Parked sales 1/ }).click();
  await page.getByRole('button', { name: /^Take up/ }).waitFor();
  await look('parked sales');
  await page.getByRole('button', { name: /^Take up/ }).click();
  await page.getByRole('button', { name: /^Discount/ }).click();
  await page.getByRole('dialog').waitFor();
  await look('discount of a sale');
  await page.keyboard.press('Escape');
  await closed();
  await page.getByRole('button', { name: /Open item/ }).click();
  await page.getByRole('dialog', { name: 'Open item' }).waitFor();
  await look('open item');
  await page.keyboard.press('Escape');
  await closed();
  await cart.getByRole('listitem').first().getByRole('button').first().click();
  await page.getByRole('dialog', { name: /^Change/ }).waitFor();
  await look('a line');
  await page.keyboard.press('Escape');
  await closed();
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('dialog', { name: 'Payment' }).waitFor();
  await look('payment');
  await page.keyboard.press('F2');
  await page.getByRole('textbox', { name: 'Amount by Card' }).fill('2');
  await look('payment by card');
  await page.getByRole('button', { name: 'Add €2.00' }).click();
  await page.getByRole('button', { name: 'Take Card €2.00 away' }).waitFor();
  await look('payment in parts');
  await page.getByRole('button', { name: 'Take payment' }).click();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  await look('receipt');

  await tour.open('Sales');
  await page.getByRole('row', { name: /R1-000001/ }).waitFor();
  await look('sales');
  await page.getByRole('row', { name: /R1-000001/ }).click();
  await page
    .getByRole('button', { name: /^Return/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /^Refund|^Take back|^Return/ })
    .first()
    .waitFor();
  await look('return');
  await page.keyboard.press('Escape');
  await closed();

  await tour.open('Shift');
  await page.getByRole('button', { name: 'Open shift' }).click();
  await page.getByLabel('How many of €50.00').fill('2');
  await look('open shift');
  await page.getByRole('dialog').getByRole('button', { name: 'Open shift' }).click();
  await page.getByRole('button', { name: 'Cash in or out' }).click();
  await page.getByRole('dialog', { name: 'Cash in or out' }).waitFor();
  await look('cash in or out');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'X report' }).click();
  await page.getByRole('article', { name: 'X report' }).waitFor();
  await look('shift');
  await page.getByRole('button', { name: 'Close shift' }).click();
  await page.getByLabel('How many of €50.00').fill('1');
  await page.getByRole('button', { name: 'Hand in count' }).click();
  await page.getByLabel('Reason for the difference').fill('Lost');
  await look('count');
  await page.getByRole('button', { name: /seal its Z/ }).click();
  await page.getByRole('dialog', { name: /^Z 1/ }).waitFor();
  await look('Z');
  tour.end('sales');
});
