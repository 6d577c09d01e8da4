import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, figure, payExactly, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const HONEY = 'Acacia honey 350 g';

test('by keyboard alone: the number of a receipt opens it, one item comes back, cash is paid back', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, '2xPAN-27', HONEY);
  await payExactly(page);
  await page.keyboard.press('Enter');
  await page.getByText('The cart is empty').waitFor();
  await expect.poll(() => searchField(page).evaluate((field) => field === document.activeElement)).toBe(true);

  await page.keyboard.type('r1-000001', { delay: 120 });
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Receipt R1-000001' }).waitFor();
  await page.keyboard.press('F8');
  const dialog = page.getByRole('dialog', { name: 'Return items of R1-000001' });
  const quantity = dialog.getByLabel(`Return of ${HONEY}`).and(page.locator('input'));
  await expect.poll(() => quantity.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type('1');
  const reason = dialog.getByRole('textbox', { name: 'Reason' });
  const inReason = () => reason.evaluate((field) => field === document.activeElement);
  for (let tabs = 0; tabs < 4 && !(await inReason()); tabs++) await page.keyboard.press('Tab');
  await page.keyboard.type('Melted', { delay: 120 });
  await page.keyboard.press('Enter');
  await cartLine(page, HONEY).waitFor();
  expect(await cartLine(page, HONEY).innerText()).toContain('Return of R1-000001');
  expect(await figure(page, 'Total')).toBe('-€5.80');

  await page.keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Payment' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  expect(await figure(page, 'Paid back')).toBe('€5.80');
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('by touch: everything of a sale comes back for something else, and a manager voids that', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till, {
    hasTouch: true,
    viewport: { width: 1024, height: 768 },
  });
  await signIn(page, '3333');
  await addByCode(page, 'PAN-27', HONEY);
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).tap();

  await open(page, 'Sales');
  await page.getByRole('grid').getByText('R1-000001').tap();
  await page.getByRole('button', { name: 'Return items' }).tap();
  const dialog = page.getByRole('dialog', { name: 'Return items of R1-000001' });
  await dialog.getByRole('button', { name: 'Everything' }).tap();
  await dialog.getByRole('button', { name: 'Wrong item' }).tap();
  await dialog.getByRole('button', { name: 'Put in the cart' }).tap();
  await cartLine(page, HONEY).waitFor();
  await addByCode(page, 'esp', 'Espresso');
  await page.getByRole('button', { name: /^Pay back / }).tap();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await payment.getByRole('button', { name: 'Pay back' }).tap();
  await page.getByRole('button', { name: 'New sale' }).tap();

  await open(page, 'Sales');
  await page.getByRole('grid').getByText('Exchange').tap();
  await page.getByRole('button', { name: 'Void', exact: true }).tap();
  const voiding = page.getByRole('dialog', { name: 'Void R1-000002' });
  await voiding.getByLabel('Reason').fill('Wrong customer');
  await voiding.getByRole('button', { name: /^Void and take back / }).tap();
  const approval = page.getByRole('dialog', { name: 'Needs a manager' });
  await approval.waitFor();
  await page.keyboard.type('2222', { delay: 80 });
  await page.keyboard.press('Enter');
  await page.getByRole('grid').getByText('Voided').waitFor();
  await page.getByRole('button', { name: /Voided with R1-000003/ }).tap();
  await page.getByRole('article', { name: 'Receipt R1-000003' }).waitFor();
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('the barcode of a receipt, scanned anywhere, opens it; sales are found by what was on them', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await addByCode(page, 'PAN-27', HONEY);
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).click();
  await searchField(page).waitFor();
  await open(page, 'Products');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.type('R1-000001', { delay: 5 });
  await page.keyboard.press('Enter');
  await page.getByRole('article', { name: 'Receipt R1-000001' }).waitFor();

  const search = page.getByRole('searchbox', { name: 'Search sales' });
  await search.fill('acacia');
  await page.getByRole('grid').getByText('R1-000001').waitFor();
  await search.fill('no such thing');
  await page.getByText('Nothing found').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByRole('grid').getByText('R1-000001').waitFor();
  expect(complaints).toEqual([]);
});
