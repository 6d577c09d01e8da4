import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { callShop, supplyHoney } from './journeys/supply.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const HONEY = 'Acacia honey 350 g';

interface Places {
  readonly locations: readonly {
    readonly location: { readonly name: string };
    readonly onHand_milli: number;
  }[];
  readonly inTransit_milli: number;
  readonly cost: { readonly value_minor: number };
}

test('goods go from the shop to a location made under Settings, and arrive one short', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { product } = await supplyHoney(data, { point: 500, target: 600 });
  const worth = await callShop<Places>(data, 'inventory.setProductCost', {
    product,
    unitCost_minor: 320,
    revalue: true,
  });
  const pieces = worth.locations[0]!.onHand_milli / 1000;
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Stock', exact: true }).last().click();
  await page.getByRole('textbox', { name: 'New location' }).fill('Back room');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('button', { name: 'Archive Back room' }).waitFor();

  await open(page, 'Stock');
  await page.getByRole('tab', { name: 'Transfers' }).click();
  await page.getByRole('button', { name: 'New transfer' }).click();
  await page.getByLabel('Add a product').fill('acacia');
  await page.getByRole('button', { name: HONEY }).click();
  const quantity = page.getByRole('textbox', { name: `Quantity of ${HONEY}` });
  await quantity.fill('5');
  await quantity.press('Tab');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  const came = page.getByRole('textbox', { name: `Came of ${HONEY}` });
  await came.waitFor();
  const state = () => callShop<Places>(data, 'inventory.productStock', { product });
  expect(await state()).toMatchObject({ inTransit_milli: 5000, cost: worth.cost });
  await came.fill('4');
  await came.press('Tab');
  await page.getByRole('combobox', { name: 'What about the rest?' }).selectOption('lost');
  await page.getByRole('button', { name: 'Receive', exact: true }).click();
  await page.getByText('4 received · 1 lost').waitFor();
  const after = await state();
  expect(after.locations.map(({ location, onHand_milli }) => [location.name, onHand_milli / 1000])).toEqual([
    ['Shop', pieces - 5],
    ['Back room', 4],
  ]);
  expect(after.cost.value_minor).toBe(worth.cost.value_minor - 320);

  await page.getByRole('tab', { name: 'On hand' }).click();
  await page.getByRole('row', { name: /Acacia honey/ }).click();
  await page.getByRole('complementary').getByRole('tab', { name: 'Stock', exact: true }).click();
  const table = page
    .getByRole('grid', { name: 'Stock by location' })
    .or(page.getByRole('table', { name: 'Stock by location' }));
  await table.getByText('Back room').waitFor();

  // What is open beside a list goes with its tab, and comes back with it.
  await page.getByRole('tab', { name: 'Transfers' }).click();
  await table.waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: 'On hand' }).click();
  await page.getByRole('complementary').getByRole('heading', { name: HONEY }).waitFor();
  expect(complaints).toEqual([]);
});
