import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addGiftCards } from './journeys/gift-cards.ts';
import { addByCode, cartLine, figure, scan, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

interface Sold {
  readonly total_minor: number;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Payment' });
const isFocused = (field: Locator) => field.evaluate((element) => element === document.activeElement);

async function call<T>(data: string, method: string, input: object): Promise<T> {
  const ran = await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`]);
  expect(ran.code, ran.stderr).toBe(0);
  return ran.json<T>();
}

test('a sale in parts by keyboard alone: card with its slip, the rest in cash, one part taken back', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, '2xPAN-27', 'Acacia honey');
  await page.keyboard.press('F9');
  const dialog = dialogOf(page);
  const cash = dialog.getByRole('textbox', { name: 'Cash received' });
  await cash.waitFor();

  // A part in cash first, then the rest by card.
  await page.keyboard.type('5', { delay: 150 });
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Take Cash €5.00 away' }).waitFor();
  expect(await figure(page, 'Amount due')).toBe('€6.60');
  await page.keyboard.press('F2');
  const amount = dialog.getByRole('textbox', { name: 'Amount by Card' });
  await amount.waitFor();
  await expect.poll(() => isFocused(amount)).toBe(true);

  // Escape backs out and keeps the part, and so does a reload.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Pay €6.60' }).waitFor();
  await page.reload();
  await signIn(page, '3333').catch(() => undefined);
  await page.getByRole('button', { name: 'Pay €6.60' }).waitFor();
  await page.keyboard.press('F9');
  await dialog.getByRole('button', { name: 'Take Cash €5.00 away' }).click();
  await expect.poll(() => figure(page, 'Amount due')).toBe('€11.60');

  await page.keyboard.press('F2');
  await expect.poll(() => isFocused(amount)).toBe(true);
  await page.keyboard.type('4', { delay: 150 });
  await page.keyboard.press('Tab');
  await page.keyboard.type('0815', { delay: 150 });
  await page.keyboard.press('Enter');
  await dialog.getByText('0815').waitFor();
  await page.keyboard.press('F1');
  await expect.poll(() => isFocused(cash)).toBe(true);
  await page.keyboard.type('10', { delay: 150 });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await figure(page, 'Change due')).toBe('€2.40');
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('a gift card is scanned in the dialog and pays a part, the rest is cash; too little on it is said', async () => {
  const data = temporaryFolder();
  await addGiftCards(data);
  const till = await aTill({ data, demo: true });
  await call(data, 'giftcards.takeIn', { codes: ['GC-1001'], face_minor: 1000 });
  const payment = { method: 'cash', tendered_minor: 1000 };
  await call<Sold>(data, 'sales.postSale', { lines: [{ code: 'GC-1001' }], payments: [payment] });

  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, '2xPAN-27', 'Acacia honey');
  await page.getByRole('button', { name: /^Pay / }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('textbox', { name: 'Cash received' }).waitFor();

  // The scan types nothing into the amount, presses nothing, and brings the card's own panel.
  await scan(page, 'GC-1001');
  await dialog.getByText('€10.00 left on this card').waitFor();
  expect(await dialog.getByRole('textbox', { name: 'Gift card number' }).inputValue()).toBe('GC-1001');
  expect(await dialog.getByRole('textbox', { name: 'Amount from the card' }).inputValue()).toBe('10.00');
  await dialog.getByRole('button', { name: 'Add €10.00' }).click();
  await dialog.getByRole('button', { name: 'Take Gift card €10.00 away' }).waitFor();

  // Meanwhile another till spends what is on it.
  const spent = { method: 'giftcards.card', tendered_minor: 300, reference: 'GC-1001' };
  await call(data, 'sales.postSale', { lines: [{ name: 'Tea', unitPrice_minor: 300 }], payments: [spent] });
  await dialog.getByRole('button', { name: /^Cash/ }).click();
  await dialog.getByRole('button', { name: 'Take payment' }).click();
  await dialog.getByRole('alert').filter({ hasText: 'Gift card GC-1001 has only €7.00 left.' }).waitFor();
  expect(await page.getByRole('button', { name: 'New sale' }).count()).toBe(0);

  await dialog.getByRole('button', { name: 'Take Gift card €10.00 away' }).click();
  await scan(page, 'GC-1001');
  await dialog.getByText('€7.00 left on this card').waitFor();
  await dialog.getByRole('button', { name: 'Add €7.00' }).click();
  await dialog.getByRole('button', { name: /^Cash/ }).click();
  await dialog.getByRole('button', { name: '€5.00' }).click();
  await dialog.getByRole('button', { name: 'Take payment' }).dblclick();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await figure(page, 'Change due')).toBe('€0.40');
  await page.getByText('Gift card', { exact: true }).waitFor();
  expect(await call(data, 'giftcards.card', { code: 'GC-1001' })).toMatchObject({ balance_minor: 0 });
  expect(await call<Sold[]>(data, 'sales.recentSales', {})).toHaveLength(3);
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('a scan while the dialog is open types into no amount and presses no button', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, 'PAN-27', 'Acacia honey');
  await page.getByRole('button', { name: /^Pay / }).click();
  const dialog = dialogOf(page);
  const cash = dialog.getByRole('textbox', { name: 'Cash received' });
  await cash.waitFor();
  await scan(page, '9999999999994');
  await expect.poll(() => cash.inputValue()).toBe('5.80');
  for (const name of ['Take payment', '€10.00']) {
    await dialog.getByRole('button', { name }).focus();
    await scan(page, '9999999999994');
  }
  await expect.poll(() => cash.inputValue()).toBe('5.80');
  expect(await page.getByRole('button', { name: 'New sale' }).count()).toBe(0);
  await dialog.waitFor();
});

test('the shop adds a way to pay under Settings, and the till asks for what it needs', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till, {
    hasTouch: true,
    viewport: { width: 1024, height: 768 },
  });
  await signIn(page, '2222');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Ways to pay' }).tap();
  await page.getByRole('button', { name: 'Add a way to pay' }).tap();
  await page.getByRole('textbox', { name: 'Name' }).fill('Bank transfer');
  await page.getByLabel('Reference', { exact: true }).selectOption({ label: 'Must be given' });
  await page.getByRole('button', { name: 'Save' }).tap();
  await page.getByRole('listitem', { name: 'Bank transfer' }).waitFor();

  await open(page, 'Sell');
  await searchField(page).waitFor();
  await addByCode(page, 'PAN-27', 'Acacia honey');
  await page.getByRole('button', { name: /^Pay / }).tap();
  const dialog = dialogOf(page);
  await dialog.getByRole('button', { name: 'Bank transfer' }).tap();
  const take = dialog.getByRole('button', { name: 'Take payment' });
  await expect.poll(() => take.isDisabled()).toBe(true);
  await dialog.getByRole('textbox', { name: 'Reference' }).fill('RF18');
  await take.tap();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await cartLine(page, 'Acacia honey').count()).toBe(0);
  expect(complaints).toEqual([]);
});
