import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, figure, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

interface Listed {
  readonly products: readonly {
    readonly code: string;
    readonly name: string;
    readonly onHand_milli: number;
  }[];
}

test('a cashier sells by keyboard alone: found, typed, paid, receipt, and the stock is taken', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const product = async () => {
    const listed = await runCounterpart([
      'call',
      'inventory.products',
      '{"term":"PAN-27"}',
      `--data=${data}`,
    ]);
    return listed.json<Listed>().products.find(({ code }) => code === 'PAN-27')!;
  };
  const before = await product();

  const { page, complaints } = await visit(await aBrowser(), till);
  const pin = page.getByRole('textbox', { name: 'PIN' });
  await expect.poll(() => pin.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('3333');
  await page.keyboard.press('Enter');
  await searchField(page).waitFor();
  await expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);

  await page.keyboard.type('esp');
  await page
    .getByRole('option', { name: /Espresso/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await cartLine(page, 'Espresso').waitFor();
  await page.keyboard.type('2xPAN-27');
  await page.keyboard.press('Enter');
  await cartLine(page, before.name).waitFor();
  expect(await figure(page, 'Total')).toBe('€13.80');

  await page.keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Payment' }).waitFor();
  await page.keyboard.type('20');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await figure(page, 'Change due')).toBe('€6.20');
  await expect.poll(() => page.getByText(/Receipt R1-000001/).count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.getByText('The cart is empty').waitFor();
  await expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);

  expect((await product()).onHand_milli).toBe(before.onHand_milli - 2000);
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('a sale by touch alone, on a tablet', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till, {
    hasTouch: true,
    viewport: { width: 1024, height: 768 },
  });
  for (const digit of '3333') await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: 'Sign in' }).tap();
  const tile = page
    .getByRole('region', { name: 'Products' })
    .or(page.getByLabel('Products'))
    .getByRole('button')
    .first();
  await tile.tap();
  await page.getByRole('region', { name: 'Cart' }).getByRole('listitem').first().waitFor();
  await page.getByRole('button', { name: /^Pay / }).tap();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  for (const key of ['5', '0', '00']) await payment.getByRole('button', { name: key, exact: true }).tap();
  await payment.getByRole('button', { name: 'Take payment' }).tap();
  await page.getByRole('button', { name: 'New sale' }).tap();
  await page.getByText('The cart is empty').waitFor();
  expect(complaints).toEqual([]);
});

test('what cannot be sold is said where it happens, and the cart stays', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await searchField(page).fill('no-such-code-1');
  await searchField(page).press('Enter');
  await page
    .getByText(/no-such-code-1/)
    .first()
    .waitFor();

  await addByCode(page, '1000xPAN-27', 'Acacia honey');
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('dialog', { name: 'Payment' }).getByRole('button', { name: 'Take payment' }).click();
  await page
    .getByText(/Only \d+ left of Acacia honey/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await cartLine(page, 'Acacia honey').waitFor();
  await open(page, 'Products');
  await open(page, 'Sell');
  await cartLine(page, 'Acacia honey').waitFor();
  const sales = await runCounterpart(['call', 'sales.recentSales', '{}', `--data=${data}`]);
  expect(sales.json()).toEqual([]);
});
