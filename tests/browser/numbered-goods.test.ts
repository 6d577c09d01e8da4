import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { callShop } from './journeys/supply.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PHONE = 'Phone with a number';
/** Each look at the books is a process of its own. */
const PATIENT = { timeout: 20_000 };

interface Named {
  readonly id: string;
}
type Numbers = readonly {
  readonly serial: string;
  readonly state: string;
  readonly location: { readonly name: string } | null;
}[];

test('numbers are scanned as goods come, go along to the back room, and the missing one is named in the count', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const saved = await callShop<{ product: Named }>(data, 'inventory.saveProduct', {
    name: PHONE,
    price_minor: 29_900,
    codes: ['PHONE'],
  });
  const product = saved.product.id;
  await callShop(data, 'inventory.trackSerials', { product, tracked: true, warrantyMonths: 24 });
  const { id: supplier } = await callShop<Named>(data, 'inventory.saveSupplier', { name: 'Ringers' });
  const { id: order, revision } = await callShop<Named & { readonly revision: number }>(
    data,
    'inventory.savePurchaseOrder',
    { supplier, lines: [{ product, quantity_milli: 3000, cost_minor: 12_000 }] },
  );
  await callShop(data, 'inventory.setPurchaseOrderState', { order, revision, to: 'ordered' });
  await callShop(data, 'inventory.saveLocation', { name: 'Back room' });
  const places = async () => {
    const numbers = await callShop<Numbers>(data, 'inventory.serials', { product });
    return Object.fromEntries(
      numbers.map(({ serial, state, location }) => [serial, location?.name ?? state]),
    );
  };
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  await open(page, 'Purchasing');
  await page.getByRole('row', { name: /PO-000002/ }).click();
  await page.getByRole('button', { name: 'Receive goods' }).click();
  await page.getByRole('textbox', { name: `Serial numbers of ${PHONE}` }).fill('IMEI-1\nIMEI-2\nIMEI-3');
  await page.getByText('3 of 3 numbers').waitFor();
  await page.getByRole('button', { name: 'Receive 1 line' }).click();
  await expect.poll(places, PATIENT).toEqual({ 'IMEI-1': 'Shop', 'IMEI-2': 'Shop', 'IMEI-3': 'Shop' });

  await open(page, 'Stock');
  await page.getByRole('tab', { name: 'Transfers' }).click();
  await page.getByRole('button', { name: 'New transfer' }).click();
  await page.getByLabel('Add a product').fill('phone with');
  await page.getByRole('button', { name: PHONE }).click();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByText(`Each ${PHONE} has a serial number. Say which one leaves`, { exact: false }).waitFor();
  await page.getByRole('textbox', { name: `Serial numbers of ${PHONE}` }).fill('IMEI-1');
  await page.getByText('1 of 1 numbers').waitFor();
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.getByRole('button', { name: 'Receive', exact: true }).waitFor();
  expect(await places()).toMatchObject({ 'IMEI-1': 'in-transit' });
  await page.getByRole('button', { name: 'Receive', exact: true }).click();
  await expect.poll(places, PATIENT).toMatchObject({ 'IMEI-1': 'Back room' });

  const { id: take } = await callShop<Named>(data, 'inventory.openStockTake', {
    name: 'Phones',
    scope: { kind: 'products', products: [product] },
  });
  await callShop(data, 'inventory.countProduct', { take, product, quantity_milli: 1000, how: 'set' });
  await callShop(data, 'inventory.reviewStockTake', { take, uncounted: 'leave' });
  await page.getByRole('tab', { name: 'Stock takes' }).click();
  await page.getByText('Phones').first().click();
  await page.getByText(`Say which numbers are missing of: ${PHONE}.`, { exact: false }).waitFor();
  await page.getByRole('button', { name: `Say which of ${PHONE} are missing` }).click();
  const dialog = page.getByRole('dialog', { name: `Missing of ${PHONE}` });
  await dialog.getByRole('textbox', { name: 'Serial numbers' }).fill('IMEI-3');
  await dialog.getByText('1 of 1 numbers').waitFor();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Post 1 variance' }).click();
  await expect.poll(places, PATIENT).toEqual({ 'IMEI-1': 'Back room', 'IMEI-2': 'Shop', 'IMEI-3': 'gone' });
  expect(complaints).toEqual([]);
});
