import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, payExactly, scan, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

interface Listed {
  readonly products: readonly { readonly name: string; readonly onHand_milli: number }[];
}

async function newProduct(page: Page, name: string, price: string, stock: string): Promise<void> {
  await page.getByRole('button', { name: 'New product' }).click();
  const form = page.getByRole('form', { name: 'Product' });
  await form.getByLabel('Name', { exact: true }).fill(name);
  await form.getByLabel('Price', { exact: true }).fill(price);
  await form.getByLabel('Stock on hand').fill(stock);
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name, exact: true }).waitFor();
}

test('a T-shirt gets sizes and colours, one is sold by choosing and one by its barcode, and a box takes twelve', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  const onHand = async (term: string) => {
    const input = JSON.stringify({ term });
    const listed = await runCounterpart(['call', 'inventory.products', input, `--data=${data}`]);
    return listed.json<Listed>().products.map(({ name, onHand_milli }) => [name, onHand_milli]);
  };
  await signIn(page, '1111');
  await open(page, 'Products');

  // What there is becomes one of the variants, with its stock.
  await newProduct(page, 'T-shirt', '19.90', '5');
  await page.getByRole('tab', { name: 'Variants' }).click();
  await page.getByLabel('Differs in').fill('Size');
  await page.getByLabel('Values, with commas between').fill('S, M, L');
  await page.getByRole('button', { name: 'Another difference' }).click();
  await page.getByLabel('Differs in').nth(1).fill('Colour');
  await page.getByLabel('Values, with commas between').nth(1).fill('black, white');
  await page.getByText('6 of 6 combinations').click();
  await page.getByLabel('L, white').uncheck();
  await page.getByRole('button', { name: 'Make 5 variants' }).click();

  // The grid by keyboard: a code, Enter, the next code, and what was not sold until now.
  await page.getByRole('button', { name: 'Edit variants' }).click();
  const grid = page.getByRole('dialog', { name: 'Variants of T-shirt' });
  await grid.getByLabel('Code of S, white').fill('TS-SW');
  await page.keyboard.press('Enter');
  await page.keyboard.type('TS-MB');
  await grid.getByLabel('L, white is sold').check();
  await grid.getByLabel('Price of L, white').fill('21.90');
  await grid.getByLabel('Stock of L, white').fill('2');
  await page.keyboard.press('Control+s');
  await grid.waitFor({ state: 'hidden' });
  await page
    .getByRole('list', { name: 'Variants' })
    .getByRole('button', { name: /M, black TS-MB/ })
    .waitFor();

  // A box of twelve.
  await newProduct(page, 'Cola', '1.50', '40');
  await page.getByText('Other units').click();
  await page.getByRole('button', { name: 'Add a unit' }).click();
  const box = page.getByRole('region', { name: 'Other units' });
  await box.getByLabel('Unit', { exact: true }).fill('box of 12');
  await box.getByLabel('Holds (pcs)').fill('12');
  await box.getByLabel('Price').fill('15');
  await box.getByLabel('Code 1').fill('COLA-12');
  const save = page.getByRole('form', { name: 'Product' }).getByRole('button', { name: 'Save' });
  await save.click();
  await expect.poll(() => save.isDisabled()).toBe(true);

  // Chosen by keyboard: the name, the size and colour; the field is ready for the next thing.
  await open(page, 'Sell');
  await searchField(page).fill('t-shirt');
  await page.getByRole('option', { name: /T-shirt.*from €19\.90/ }).waitFor();
  await page.keyboard.press('Enter');
  const chooser = page.getByRole('dialog', { name: 'T-shirt' });
  await chooser.getByRole('option', { name: /^L, white/ }).waitFor();
  await page.keyboard.type('white l', { delay: 120 });
  await expect.poll(() => chooser.getByRole('option').count()).toBe(1);
  await page.keyboard.press('Enter');
  await cartLine(page, 'T-shirt L white').waitFor();
  await expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);

  // A barcode goes straight in; a press on a choice, too.
  await searchField(page).fill('t-shirt');
  await page.getByRole('option', { name: /T-shirt/ }).click();
  await chooser.getByRole('option', { name: /^S, black/ }).click();
  await cartLine(page, 'T-shirt S black').waitFor();
  await scan(page, 'COLA-12');
  await cartLine(page, 'Cola').getByText('€15.00 / box of 12').waitFor();
  await payExactly(page);
  await page.getByText('1 box of 12 × 15.00/box of 12').waitFor();
  await page.keyboard.press('Enter');
  expect(await onHand('cola')).toContainEqual(['Cola', 28_000]);
  expect(await onHand('t-shirt')).toEqual([['T-shirt', 5000]]);

  // Half a shirt is none.
  await searchField(page).fill('0.5×TS-SW');
  await page.keyboard.press('Enter');
  await page.getByText('T-shirt S white is sold in whole pieces, not 0.5').waitFor();

  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('categories are put below each other by a manager and looked into at the till', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');
  await open(page, 'Products');
  await page.getByRole('button', { name: 'Categories' }).click();
  const tree = page.getByRole('list', { name: 'Categories' });
  await page.getByRole('button', { name: 'New category' }).click();
  await page.getByRole('textbox', { name: 'Name of the new category' }).fill('Drinks');
  await page.keyboard.press('Enter');
  for (const name of ['Cold drinks', 'Hot drinks']) {
    await tree.getByRole('button', { name: new RegExp(`^${name} \\d`) }).click();
    await tree.getByRole('button', { name: 'Move', exact: true }).click();
    await tree.getByLabel('Part of').selectOption({ label: 'Drinks' });
    await tree.getByLabel('Part of').waitFor({ state: 'hidden' });
    await tree.getByRole('button', { name: new RegExp(`^${name} \\d`) }).click();
  }
  await tree.getByRole('button', { name: /^Drinks \d+/ }).click();
  await tree.getByRole('button', { name: 'Delete' }).click();
  await tree.getByText('Drinks is not empty.').waitFor();
  await tree.getByRole('button', { name: 'Cancel' }).click();

  await open(page, 'Sell');
  const chips = page.getByRole('group', { name: 'Categories' });
  await chips.getByRole('button', { name: 'Drinks', exact: true }).click();
  await chips.getByRole('button', { name: 'Hot drinks' }).waitFor();
  const tiles = page.getByRole('list', { name: 'Products' });
  await tiles
    .getByRole('button', { name: /Espresso/ })
    .first()
    .waitFor();
  await chips.getByRole('button', { name: 'Cold drinks' }).click();
  await expect.poll(() => tiles.getByRole('button', { name: /Espresso/ }).count()).toBe(0);
  await chips.getByRole('button', { name: 'All', exact: true }).click();
  await chips.getByRole('button', { name: 'Bakery' }).waitFor();
  await addByCode(page, 'HOT-04', 'Americano');
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
