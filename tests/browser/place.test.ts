import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type StartedTill, temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

/** A till of the sample shop that keeps the books for others, on loopback only. */
function aKeeper(data: string, port: number, demo: boolean): Promise<StartedTill> {
  return aTill({ data, demo, words: [`--lan=${port}`, '--lan-address=127.0.0.1'] });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function testFolder(page: Page, folder: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Folder', exact: true }).fill(folder);
  await page.getByRole('button', { name: 'Test this folder' }).click();
}

async function openPlace(page: Page): Promise<void> {
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Where the shop lives' }).click();
}

test('a second till joins by a code, sells, says at once that its keeper is away, and is back with it', async () => {
  const [data, port] = [temporaryFolder(), await freePort()];
  const keeper = await aKeeper(data, port, true);
  const browser = await aBrowser();
  const { page: owner } = await visit(browser, keeper);
  await signIn(owner, '1111');
  await openPlace(owner);
  await owner.getByText('This computer keeps the books for the other tills.').waitFor();
  await owner.getByRole('button', { name: 'Let another till in' }).click();
  const code = await owner.getByRole('status', { name: 'One-time code' }).textContent();
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  await owner.getByText('Good for 10 more minutes').waitFor();

  const till = await aTill({ data: temporaryFolder() });
  const { page } = await visit(browser, till);
  await page.getByRole('radio', { name: 'Join a shop that exists' }).check();
  await page.getByLabel('Address or meeting folder').fill(`127.0.0.1:${port}`);
  await page.getByLabel('One-time code').fill('AAAA-BBBB-CCCC');
  await page.getByRole('button', { name: 'Join' }).click();
  await page.locator('[aria-invalid=true]').waitFor();
  expect(await page.getByLabel('Address or meeting folder').inputValue()).toBe(`127.0.0.1:${port}`);
  await page.getByLabel('One-time code').fill(code!.toLowerCase());
  await page.getByRole('button', { name: 'Join' }).click();
  await signIn(page, '3333');
  await owner.getByText(/is in\. The code is used up\./).waitFor();

  await addByCode(page, 'PAN-27', 'Acacia honey');
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).click();
  await addByCode(page, 'PAN-27', 'Acacia honey');
  await keeper.kill();
  const banner = page.getByRole('alert').filter({ hasText: 'cannot be reached' });
  await banner.waitFor();
  await page.getByRole('button', { name: /^Pay / }).waitFor();
  expect(await cartLine(page, 'Acacia honey').count()).toBe(1);

  const again = await aKeeper(data, port, false);
  await banner.waitFor({ state: 'detached' });
  expect(await cartLine(page, 'Acacia honey').count()).toBe(1);
  await payExactly(page);

  const { page: back } = await visit(browser, again);
  await signIn(back, '1111');
  await openPlace(back);
  await back.getByRole('button', { name: /^Forget .+…$/ }).click();
  await back.getByRole('button', { name: /^Forget / }).click();
  await back.getByText('None yet.').waitFor();
  await page.getByRole('alert').waitFor();
});

test('a shared folder is offered only after two tills have tested it together, and the books move there', async () => {
  const folder = temporaryFolder();
  const own = temporaryFolder();
  const first = await aTill({ data: own, demo: true });
  const second = await aTill({ data: temporaryFolder() });
  const browser = await aBrowser();
  const { page: owner } = await visit(browser, first);
  await signIn(owner, '1111');
  await openPlace(owner);
  await owner.getByRole('radio', { name: 'A shared folder' }).check();
  await testFolder(owner, `${folder}-that-is-not-there`);
  await owner.getByText(/does not exist/).waitFor();
  await testFolder(owner, folder);
  await owner.getByText('Waiting for a second till').waitFor();
  const offer = owner.getByRole('button', { name: 'Let the shop live in this folder' });
  expect(await offer.count()).toBe(0);

  const { page: joining } = await visit(browser, second);
  await joining.getByRole('radio', { name: 'Join a shop that exists' }).check();
  await joining.getByRole('radio', { name: 'Shared folder' }).check();
  await testFolder(joining, folder);
  await Promise.all(
    [owner, joining].map((page) => page.getByText('The folder passed').waitFor({ timeout: 120_000 })),
  );
  await owner
    .getByText('If the folder holds no shop yet, the books that are in use now move there')
    .waitFor();
  await offer.click();
  await owner.getByText('The shop is in a shared folder.').waitFor({ timeout: 30_000 });
  await open(owner, 'Products');
  await owner.getByRole('row', { name: /Acacia honey/ }).waitFor();
  expect(existsSync(join(folder, 'shop.db'))).toBe(true);
  // The old file is kept, and nobody sells on it by mistake.
  expect(readdirSync(own).filter((name) => name.startsWith('shop.db.moved'))).toHaveLength(1);
  expect(existsSync(join(own, 'shop.db'))).toBe(false);

  await joining.getByRole('button', { name: 'Let the shop live in this folder' }).click();
  await signIn(joining, '3333');
  await addByCode(joining, 'PAN-27', 'Acacia honey');
  await payExactly(joining);
  await owner
    .getByRole('row', { name: /Acacia honey/ })
    .getByText('5', { exact: true })
    .waitFor({ timeout: 15_000 });
});

test('a till that moves says so and is back by itself, with what was typed', async () => {
  const keeper = await aKeeper(temporaryFolder(), await freePort(), true);
  const { page } = await visit(await aBrowser(), keeper);
  await signIn(page, '1111');
  await openPlace(page);
  await page.getByRole('radio', { name: 'A shared folder' }).check();
  await page.getByRole('textbox', { name: 'Folder' }).fill('/mnt/somewhere');
  await page.getByRole('radio', { name: 'This computer', exact: true }).check();
  await page.getByRole('button', { name: 'Keep the shop on this computer alone' }).click();
  await page.getByRole('alert').filter({ hasText: 'Moving to this computer alone' }).waitFor();
  await page.getByText('The shop is on this computer.').waitFor();
  await page.getByRole('alert').waitFor({ state: 'detached' });
  await page.getByRole('radio', { name: 'A shared folder' }).check();
  expect(await page.getByRole('textbox', { name: 'Folder' }).inputValue()).toBe('/mnt/somewhere');
});
