import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { addByCode, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const tile = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const titles = (page: Page) =>
  page.getByRole('group', { name: 'Tiles' }).getByRole('heading', { level: 2 }).allTextContents();

test('the dashboard of an empty shop says what to do, and changes when another till sells', async () => {
  const folder = temporaryFolder();
  const first = await aTill({ data: join(folder, 'one'), demo: true });
  const second = await aTill({ data: join(folder, 'two'), shop: join(folder, 'one', 'shop.db') });
  const browser = await aBrowser();
  const seller = await visit(browser, first);
  const watcher = await visit(browser, second);
  await signIn(watcher.page, '2222');
  await open(watcher.page, 'Dashboard');
  await tile(watcher.page, 'Sales today').getByText('Ring up the first sale under Sell').waitFor();

  await signIn(seller.page, '3333');
  await addByCode(seller.page, 'PAN-27', 'Acacia honey');
  await payExactly(seller.page);
  await tile(watcher.page, 'Sales today').getByText('1 sale', { exact: true }).waitFor();
  const taken = await tile(watcher.page, 'Takings by register today').getByRole('listitem').textContent();
  const sold = await tile(watcher.page, 'Sales today').getByRole('status').textContent();
  expect(taken).toBe(`R1${sold}`);

  // The figures of the hour are there for those who do not see the chart, too.
  const hours = tile(watcher.page, 'Sales by hour');
  await hours.getByRole('application').focus();
  await watcher.page.keyboard.press('Home');
  await hours.getByText(`Today ${sold}`).waitFor({ state: 'attached' });
  expect([...seller.complaints, ...watcher.complaints]).toEqual([]);
});

test('everybody arranges a dashboard of their own, with the keyboard or the pointer, and keeps it', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const browser = await aBrowser();
  const { page, complaints } = await visit(browser, till);
  await signIn(page, '2222');
  await open(page, 'Dashboard');
  await tile(page, 'Sales today').waitFor();
  const before = await titles(page);

  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Move Sales today' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.getByText(/Sales today is at place 3 of/).waitFor({ state: 'attached' });
  const byKeys = [before[1], before[2], before[0], ...before.slice(3)];
  expect(await titles(page)).toEqual(byKeys);
  await page.getByRole('button', { name: `Put ${before[1]} away` }).click();

  const grip = page.getByRole('button', { name: 'Move Sales today' });
  await grip.hover();
  await page.mouse.down();
  const { x, y } = (await tile(page, before[2]!).boundingBox())!;
  await page.mouse.move(x + 40, y + 60, { steps: 5 });
  await page.mouse.up();
  const byDrag = [before[0], before[2], ...before.slice(3)];
  await expect.poll(() => titles(page)).toEqual(byDrag);
  await page.getByRole('button', { name: 'Done' }).click();

  await page.reload();
  await open(page, 'Dashboard');
  await expect.poll(() => titles(page)).toEqual(byDrag);

  // Nobody else's is touched, and the way back is one press.
  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: `Show ${before[1]}` }).click();
  await page.getByRole('button', { name: 'As it was at first' }).click();
  await expect.poll(() => titles(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('the tiles of a module go and come with it', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await open(page, 'Dashboard');
  await tile(page, 'Low stock').waitFor();
  const products = page
    .getByRole('navigation', { name: 'Modules rail' })
    .getByRole('link', { name: 'Products' });
  const switchInventory = async (to: 'on' | 'off') => {
    await open(page, 'Modules');
    await page.getByRole('switch', { name: /Inventory/ }).click({ force: true });
    // Its links come and go in the rail, and what is below them moves.
    await products.waitFor({ state: to === 'on' ? 'visible' : 'detached' });
    await open(page, 'Dashboard');
  };
  await switchInventory('off');
  await tile(page, 'Low stock').waitFor({ state: 'detached' });
  await tile(page, 'Sales today').waitFor();
  await switchInventory('on');
  await tile(page, 'Low stock').waitFor();
  expect(complaints).toEqual([]);
});
