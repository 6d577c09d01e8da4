import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, figure, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Parked sales' });

/** Parks the cart by keyboard alone. */
async function park(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F8');
  await page.getByRole('textbox', { name: /^Name/ }).waitFor();
  await page.keyboard.type(name, { delay: 110 });
  await page.keyboard.press('Enter');
  await page.getByText('The cart is empty').waitFor();
}

test('a sale parked at one till is taken up at another, and only there; who has it is said', async () => {
  const folder = temporaryFolder();
  const first = await aTill({ data: join(folder, 'one'), demo: true, words: ['--till-name=Front'] });
  const shop = join(folder, 'one', 'shop.db');
  const second = await aTill({ data: join(folder, 'two'), shop, words: ['--till-name=Back'] });
  const browser = await aBrowser();
  const one = await visit(browser, first);
  const two = await visit(browser, second);
  await signIn(one.page, '3333');
  await signIn(two.page, '2222');

  await addByCode(one.page, 'PAN-27', 'Acacia honey');
  await addByCode(one.page, 'HOU-22', 'AA batteries');
  const total = await figure(one.page, 'Total');
  await park(one.page, 'Anna');
  await addByCode(one.page, 'HOU-11', 'Aluminium foil');
  await park(one.page, 'Ben');

  // Live at the other till; the arrows walk, Enter takes up.
  await two.page.getByRole('button', { name: /Parked sales 2/ }).waitFor();
  await two.page.keyboard.press('F6');
  await dialog(two.page).getByRole('listitem', { name: 'Anna' }).waitFor();
  await one.page.keyboard.press('F6');
  await dialog(one.page).getByRole('button', { name: 'Take up Anna' }).waitFor();
  await two.page.keyboard.press('Enter');
  await cartLine(two.page, 'AA batteries').waitFor();
  expect(await figure(two.page, 'Total')).toBe(total);

  // The first till sees at once who has it, and cannot take it.
  const anna = dialog(one.page).getByRole('listitem', { name: 'Anna' });
  await anna.getByText(/Taken up: Back · Marek/).waitFor();
  expect(await anna.getByRole('button', { name: /Take up/ }).count()).toBe(0);
  await one.page.keyboard.press('Escape');

  await payExactly(two.page);
  await one.page.getByRole('button', { name: /Parked sales 1/ }).waitFor();
  expect([...one.complaints, ...two.complaints]).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${join(folder, 'one')}`])).code).toBe(0);
});

test('two tills press at the same moment: one has the sale, the other is told who', async () => {
  const folder = temporaryFolder();
  const first = await aTill({ data: join(folder, 'one'), demo: true, words: ['--till-name=Front'] });
  const shop = join(folder, 'one', 'shop.db');
  const second = await aTill({ data: join(folder, 'two'), shop, words: ['--till-name=Back'] });
  const browser = await aBrowser();
  const pages = [(await visit(browser, first)).page, (await visit(browser, second)).page] as const;
  await signIn(pages[0], '3333');
  await signIn(pages[1], '2222');
  await addByCode(pages[0], 'PAN-27', 'Acacia honey');
  await park(pages[0], 'Anna');
  const buttons = pages.map((page) => dialog(page).getByRole('button', { name: 'Take up Anna' }));
  for (const page of pages) {
    await page.getByRole('button', { name: /Parked sales 1/ }).click();
  }
  for (const button of buttons) await button.waitFor();
  await Promise.all(pages.map((page) => page.keyboard.press('Enter')));
  const winner = await Promise.race(
    pages.map(async (page) => {
      await cartLine(page, 'Acacia honey').waitFor();
      return page;
    }),
  );
  const loser = winner === pages[0] ? pages[1] : pages[0];
  const [till, person] = winner === pages[0] ? ['Front', 'Casey'] : ['Back', 'Marek'];
  // By the refusal, or by the list that was faster than the finger (which then may have met the cross).
  const said = dialog(loser).getByText(
    new RegExp(`taken up at ${till} by ${person}|Taken up: ${till} · ${person}`),
  );
  const told = async () => {
    if ((await dialog(loser).count()) === 0) await loser.keyboard.press('F6');
    return said.count();
  };
  await expect.poll(told, { timeout: 30_000 }).toBeGreaterThan(0);
  expect(await cartLine(loser, 'Acacia honey').count()).toBe(0);
});
