import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const HONEY = 'Acacia honey 350 g';

test('a stock take while selling: begun at the desk, counted blind by phone and scanner, reviewed and posted', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const browser = await aBrowser();
  const desk = await visit(browser, till);
  await signIn(desk.page, '2222');
  await open(desk.page, 'Stock');
  await desk.page.getByRole('tab', { name: 'Stock takes' }).click();
  await desk.page.getByRole('button', { name: 'New stock take' }).first().click();
  await desk.page.getByLabel('Name').fill('Spring');
  await desk.page.getByRole('button', { name: 'Begin' }).click();
  await desk.page.getByRole('heading', { level: 1, name: 'Spring' }).waitFor();

  const phone = await visit(browser, till, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await signIn(phone.page, '3333');
  await phone.page.getByRole('link', { name: 'Stock', exact: true }).tap();
  await phone.page.getByRole('tab', { name: 'Stock takes' }).tap();
  await phone.page.getByText('Spring').tap();
  const search = phone.page.getByLabel('Scan, code or name').and(phone.page.locator('input'));
  await search.fill('hon');
  await phone.page.getByRole('button', { name: new RegExp(HONEY) }).tap();
  await phone.page.getByLabel('How many').and(phone.page.locator('input')).fill('4');
  expect(await phone.page.getByText('expected').count()).toBe(0);
  await phone.page.getByRole('button', { name: 'This is all' }).tap();
  // A scanner is a burst of keys, wherever the focus is.
  for (let scan = 1; scan <= 2; scan++) {
    await phone.page.keyboard.type('HOU-22');
    await phone.page.keyboard.press('Enter');
    await phone.page.getByText(`Counted so far: ${scan} pcs`).waitFor();
  }
  await desk.page.getByRole('button', { name: 'Counted (2)' }).waitFor();

  // What is sold after its count comes off what was counted.
  await open(phone.page, 'Sell');
  await addByCode(phone.page, 'PAN-27', HONEY);
  await payExactly(phone.page);

  await desk.page.getByRole('button', { name: 'End counting' }).click();
  const review = desk.page.getByRole('dialog', { name: 'End counting' });
  expect(await review.getByRole('button', { name: 'Review', exact: true }).isDisabled()).toBe(true);
  await review.getByRole('button', { name: 'Leave them as they are' }).click();
  await review.getByRole('button', { name: 'Review', exact: true }).click();
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: 'Variances', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Variances-ST-000001.pdf');
  await desk.page.getByRole('button', { name: 'Post 2 variances' }).click();
  await desk.page.getByText('ST-000001 is posted.').waitFor();

  await open(desk.page, 'Products');
  await desk.page.getByLabel('Search products').and(desk.page.locator('input')).fill(HONEY);
  const row = desk.page.getByRole('row', { name: new RegExp(HONEY) });
  await expect.poll(() => row.innerText()).toMatch(/\b3\b/);
  expect([...desk.complaints, ...phone.complaints]).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});
