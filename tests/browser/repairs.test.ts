import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { backToLists, backToTicket, beginIntake, boardCard, cardIn, takeIn } from './journeys/repair.ts';
import { cartLine, figure, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PIXEL = {
  name: 'scratch.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};

test('a phone goes from intake to pick-up: signed, estimated, approved, paid ahead and collected', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  await beginIntake(page, {
    customer: 'Edith Clarke',
    phone: '0171 5550199',
    kind: 'Phone',
    brand: 'Fairphone',
    model: '5',
    serial: '356938035643809',
    fault: 'Display is broken',
  });
  await page.getByLabel('Pass code', { exact: true }).fill('4711');
  await page.getByRole('radiogroup', { name: 'Display' }).getByRole('radio', { name: 'Bad' }).check();
  await page.locator('input[type=file]').first().setInputFiles(PIXEL);
  await page.getByRole('img', { name: 'Photo 1' }).waitFor();
  const pad = page.locator('canvas');
  await pad.scrollIntoViewIfNeeded();
  const box = (await pad.boundingBox())!;
  await page.mouse.move(box.x + 40, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 90, { steps: 8 });
  await page.mouse.move(box.x + 200, box.y + 40, { steps: 8 });
  await page.mouse.up();
  await page.getByRole('img', { name: 'Signature: signed' }).waitFor();
  const number = await takeIn(page);
  await page.getByRole('img', { name: 'Signature', exact: true }).waitFor();

  // What it needs, what it comes to, and what the customer says to that.
  await page.getByLabel('Part, from stock or in words').fill('Display for Fairphone 5');
  await page.getByLabel('Price of one').fill('89');
  await page.getByRole('button', { name: 'Add part' }).click();
  await page.getByRole('region', { name: 'Parts' }).getByText('1 × Display for Fairphone 5').waitFor();
  await page.getByLabel('What is done').fill('Fit display');
  await page.getByLabel('Price', { exact: true }).fill('40');
  await page.getByRole('button', { name: 'Add labour' }).click();
  await page.getByRole('region', { name: 'Labour' }).getByText('1 × Fit display').waitFor();
  await page.getByRole('button', { name: 'Ask the customer' }).click();
  const said = page.getByRole('group', { name: 'What the customer said' });
  await said.getByLabel('How they said it').selectOption('phone');
  await said.getByRole('button', { name: 'Approved' }).click();
  await page.getByRole('list', { name: 'Estimates' }).getByText('Approved').waitFor();

  // A deposit is a debt of the shop until the pick-up.
  await page.getByLabel('Deposit', { exact: true }).fill('50');
  await page.getByRole('button', { name: 'Take at the till' }).click();
  await cartLine(page, `Deposit ${number}`).waitFor();
  expect(await figure(page, 'Total')).toContain('50.00');
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).click();

  await backToTicket(page, number);
  await page.getByText('Held', { exact: true }).waitFor();
  const next = page.getByRole('group', { name: 'Next state' });
  await next.getByRole('button', { name: 'In repair' }).click();
  await page.getByRole('button', { name: 'Use Display for Fairphone 5' }).click();
  await page.getByRole('region', { name: 'Parts' }).getByText('Used').waitFor();
  // Its pass code is told to who may ask, and that they asked is kept.
  await page.getByRole('tab', { name: 'Device' }).click();
  await page.getByRole('button', { name: 'Show pass code' }).click();
  await page.getByText('4711').waitFor();
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByRole('list', { name: 'History' }).getByText('Pass code read').waitFor();
  await page.getByRole('tab', { name: 'Work' }).click();

  await next.getByRole('button', { name: 'Ready' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Repaired', exact: true }).click();
  await page.getByRole('button', { name: /^Collect €129\.00/ }).click();

  await cartLine(page, `Repair ${number}`).first().waitFor();
  await page.getByRole('button', { name: /^Pay / }).click();
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await payment.getByRole('button', { name: /^Deposit/ }).click();
  await payment.getByText(`${number}: €50.00 held`).waitFor();
  await payment.getByRole('button', { name: 'Add €50.00' }).click();
  await payment.getByRole('button', { name: 'Take Deposit €50.00 away' }).waitFor();
  await payment.getByRole('button', { name: /^Cash/ }).click();
  await payment.getByRole('button', { name: 'Take payment' }).click();
  await page.getByRole('button', { name: 'New sale' }).click();

  await backToTicket(page, number);
  await page.getByText('Warranty until', { exact: false }).first().waitFor();
  await page.getByText('Billed').first().waitFor();
  await page.getByText('Spent').waitFor();

  // What unlocked it is forgotten with it; what it looked like is kept.
  await page.getByRole('tab', { name: 'Device' }).click();
  await page.getByRole('status', { name: 'Pass code' }).filter({ hasText: 'None' }).waitFor();
  await page.getByRole('tab', { name: 'Photos' }).click();
  await page.getByRole('img', { name: 'Photo 1' }).waitFor();

  // Whoever walked in may ask to be forgotten: what was done and paid stays.
  await page.getByRole('button', { name: 'Erase…' }).click();
  const erase = page.getByRole('dialog', { name: 'Erase Edith Clarke' });
  await erase.getByRole('button', { name: 'Erase for good' }).click();
  await page.getByText('Nobody named').waitFor();

  await backToLists(page);
  await boardCard(page, number).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
});

test('cards are moved by keyboard, said aloud, and seen moving at another till', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const browser = await aBrowser();
  const one = await visit(browser, till);
  const two = await visit(browser, till);
  await signIn(one.page, '2222');
  await signIn(two.page, '3333');
  await beginIntake(one.page, { customer: 'Edith Clarke', kind: 'Radio', fault: 'Hums' });
  const number = await takeIn(one.page);
  await backToLists(one.page);
  await open(two.page, 'Repairs');
  await cardIn(two.page, 'Taken in', number).waitFor();

  await cardIn(one.page, 'Taken in', number).focus();
  await one.page.keyboard.press('Space');
  await one.page.keyboard.press('ArrowRight');
  const said = one.page.getByRole('status').filter({ hasText: 'Over Diagnosing' });
  await said.waitFor({ state: 'attached' });
  await one.page.keyboard.press('Space');
  await cardIn(one.page, 'Diagnosing', number).waitFor();
  await one.page
    .getByRole('status')
    .filter({ hasText: 'is now in Diagnosing' })
    .waitFor({ state: 'attached' });
  await expect
    .poll(() => cardIn(one.page, 'Diagnosing', number).evaluate((card) => card === document.activeElement))
    .toBe(true);
  await cardIn(two.page, 'Diagnosing', number).waitFor();

  // Before it is ready, it is asked what became of it.
  await one.page.keyboard.press('Space');
  for (let column = 0; column < 20; column++) {
    if (await one.page.getByRole('status').filter({ hasText: 'Over Ready' }).count()) break;
    await one.page.keyboard.press('ArrowRight');
  }
  await one.page.keyboard.press('Enter');
  await one.page.getByRole('dialog').getByRole('button', { name: 'Not repaired' }).click();
  await cardIn(two.page, 'Ready', number).waitFor();
  expect([...one.complaints, ...two.complaints]).toEqual([]);
});

test('cards are dragged with a mouse and with a finger; a press opens one, Escape drops nothing', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till, { hasTouch: true });
  await signIn(page, '2222');
  await beginIntake(page, { customer: 'Edith Clarke', kind: 'Radio', fault: 'Hums' });
  const number = await takeIn(page);
  await backToLists(page);
  const middle = async (column: string) => {
    const box = (await page.getByRole('region', { name: new RegExp(`^${column} \\d+$`) }).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  const cardAt = async (column: string) => {
    const box = (await cardIn(page, column, number).boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  const from = await cardAt('Taken in');
  const to = await middle('Diagnosing');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await page.getByRole('status').filter({ hasText: 'stays in Taken in' }).waitFor({ state: 'attached' });
  await cardIn(page, 'Taken in', number).waitFor();

  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
  await cardIn(page, 'Diagnosing', number).waitFor();
  expect(await page.getByRole('complementary').count()).toBe(0);

  // A finger that rests takes it along.
  const finger = await page.context().newCDPSession(page);
  const touch = async (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
    finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  const start = await cardAt('Diagnosing');
  const end = await middle('Awaiting approval');
  await touch('touchStart', start);
  await page
    .getByRole('status')
    .filter({ hasText: 'is picked up, in Diagnosing' })
    .waitFor({ state: 'attached' });
  await touch('touchMove', { x: (start.x + end.x) / 2, y: end.y });
  await touch('touchMove', end);
  await touch('touchEnd');
  await cardIn(page, 'Awaiting approval', number).waitFor();

  await cardIn(page, 'Awaiting approval', number).click();
  await page
    .getByRole('complementary', { name: 'Radio' })
    .getByRole('button', { name: `Open ${number}` })
    .waitFor();
  expect(complaints).toEqual([]);
});
