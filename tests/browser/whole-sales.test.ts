import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { checkDigit } from '@counterpart/sdk';
import { runCounterpart, type StartedTill, temporaryFolder } from './harness/index.ts';
import { cartLine, figure, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

/**
 * The same sale three times: honey, batteries, 0.750 kg of foil by a label, foil taken out again, 10 % off the
 * batteries, paid in cash. €5.80 + 0.9 × €4.80 + 0.75 × €3.10.
 */
const TOTAL = '€12.45';
const RECEIPT = [
  { name: 'Acacia honey 350 g', quantity_milli: 1000, gross_minor: 580 },
  { name: 'AA batteries, pack of 4', quantity_milli: 1000, lineDiscount_minor: 48, gross_minor: 432 },
  { name: 'Aluminium foil 20 m', quantity_milli: 750, gross_minor: 233 },
];

/** A scale's label of the foil, whose code stands in the pattern. */
const LABEL = (() => {
  const digits = '210001100750';
  return `${digits}${checkDigit(digits)}`;
})();

async function shopWithScale(): Promise<{ data: string; till: StartedTill }> {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const call = async <T>(method: string, input: unknown) =>
    (await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`])).json<T>();
  await call('sales.saveBarcodePatterns', {
    patterns: [{ id: 'scale', title: 'Scale', pattern: '21{item:5}{weight:5}{check}' }],
  });
  const { products } = await call<{ products: { id: string }[] }>('inventory.products', { term: 'HOU-11' });
  const product = await call<{ id: string; codes: string[]; [field: string]: unknown }>('inventory.product', {
    id: products[0]!.id,
  });
  const { id, revision, name, codes, price_minor } = product;
  const sold = { unit: 'kg', codes: [...codes, '00011'] };
  await call('inventory.saveProduct', { id, revision, name, price_minor, ...sold });
  return { data, till };
}

async function receiptIsRight(data: string): Promise<void> {
  const call = async <T>(method: string, input: unknown) =>
    (await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`])).json<T>();
  const sales = await call<{ id: string }[]>('sales.recentSales', {});
  expect(sales).toHaveLength(1);
  expect(await call('sales.receipt', { id: sales[0]!.id })).toMatchObject({
    lines: RECEIPT,
    total_minor: 1245,
  });
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
}

const focused = (page: Page) =>
  expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);

test('a whole sale by keyboard alone', async () => {
  const { data, till } = await shopWithScale();
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await focused(page);
  const { keyboard } = page;
  await keyboard.type('acacia\n');
  await cartLine(page, 'Acacia honey').waitFor();
  await keyboard.type('HOU-22\n');
  await keyboard.type(`${LABEL}\n`);
  await keyboard.type('HOU-11\n');
  await expect.poll(() => cartLine(page, 'Aluminium foil').count()).toBe(2);

  // Into the cart: the newest line goes out, the one above it stays; up to the batteries, more and less again.
  await keyboard.press('F3');
  await keyboard.press('Delete');
  await expect.poll(() => cartLine(page, 'Aluminium foil').count()).toBe(1);
  await keyboard.press('ArrowUp');
  const batteries = cartLine(page, 'AA batteries');
  await keyboard.press('+');
  await expect.poll(() => batteries.getByRole('textbox').inputValue()).toBe('2');
  await keyboard.press('-');
  await expect.poll(() => batteries.getByRole('textbox').inputValue()).toBe('1');
  await keyboard.press('Enter');
  await page.getByRole('dialog', { name: /Change AA batteries/ }).waitFor();
  await keyboard.type('10');
  await keyboard.press('Enter');
  await expect.poll(() => figure(page, 'Total')).toBe(TOTAL);
  await page.getByRole('dialog', { name: /Change AA batteries/ }).waitFor({ state: 'hidden' });
  await keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Payment' }).waitFor();
  await keyboard.type('20');
  await keyboard.press('Enter');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await figure(page, 'Change due')).toBe('€7.55');
  await keyboard.press('Enter');
  await focused(page);
  await receiptIsRight(data);
  expect(complaints).toEqual([]);
});

test('a whole sale by scanner alone', async () => {
  const { data, till } = await shopWithScale();
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await focused(page);
  const scan = async (code: string) => {
    await page.keyboard.type(code, { delay: 3 });
    await page.keyboard.press('Enter');
  };
  for (const code of ['PAN-27', 'HOU-22', 'CP-DISC-10']) await scan(code);
  await expect.poll(() => figure(page, 'Total')).toBe('€10.12');
  for (const code of [LABEL, 'HOU-11']) await scan(code);
  await expect.poll(() => cartLine(page, 'Aluminium foil').count()).toBe(2);
  await scan('CP-VOID');
  await expect.poll(() => figure(page, 'Total')).toBe(TOTAL);
  await scan('CP-CASH');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  await scan('CP-NEW');
  await page.getByText('The cart is empty').waitFor();
  await receiptIsRight(data);
  expect(complaints).toEqual([]);
});

test('a whole sale by touch alone', async () => {
  const { data, till } = await shopWithScale();
  const screen = { hasTouch: true, viewport: { width: 1024, height: 768 } };
  const { page, complaints } = await visit(await aBrowser(), till, screen);
  await page.evaluate(() => {
    const pressed = window as unknown as { keys: number };
    pressed.keys = 0;
    addEventListener('keydown', () => (pressed.keys += 1), { capture: true });
  });
  for (const digit of '3333') await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: 'Sign in' }).tap();
  const tile = (name: RegExp) => page.getByLabel('Products').getByRole('button', { name });
  await tile(/Acacia honey/).tap();
  await tile(/AA batteries/).tap();
  await tile(/Aluminium foil/).tap();
  await tile(/Apple turnover/).tap();
  await cartLine(page, 'Apple turnover')
    .getByRole('button', { name: /^Remove/ })
    .tap();
  await expect.poll(() => cartLine(page, 'Apple turnover').count()).toBe(0);

  // A weight and a discount on the number pad.
  const dialog = page.getByRole('dialog');
  const type = async (keys: string) => {
    for (const key of keys) await dialog.getByRole('button', { name: key, exact: true }).tap();
  };
  await cartLine(page, 'Aluminium foil').getByRole('button').first().tap();
  await dialog.getByRole('textbox', { name: 'Quantity' }).tap();
  await type('0.75');
  await dialog.getByRole('button', { name: 'Save' }).tap();
  await cartLine(page, 'AA batteries').getByRole('button').first().tap();
  await dialog.getByRole('textbox', { name: 'Discount' }).tap();
  await type('10');
  await dialog.getByRole('button', { name: 'Save' }).tap();
  await expect.poll(() => figure(page, 'Total')).toBe(TOTAL);
  await page.getByRole('button', { name: /^Pay / }).tap();
  await page.getByRole('dialog', { name: 'Payment' }).getByRole('button', { name: 'Take payment' }).tap();
  await page.getByRole('button', { name: 'New sale' }).tap();
  await page.getByText('The cart is empty').waitFor();
  expect(await page.evaluate(() => (window as unknown as { keys: number }).keys)).toBe(0);
  await receiptIsRight(data);
  expect(complaints).toEqual([]);
});
