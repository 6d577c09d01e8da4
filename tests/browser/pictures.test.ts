import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PATIENT = { timeout: 15_000 };

const paint = (background: string) =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background } })
    .jpeg()
    .toBuffer();

/** What is shown of a picture: the address and how large the picture itself is; undefined until it is there. */
const shown = (page: Page, within: string) =>
  page
    .locator(`${within} .cp-picture[data-shown] img`)
    .first()
    .evaluate((image: HTMLImageElement) => ({ at: new URL(image.src).pathname, width: image.naturalWidth }));

async function openPictures(page: Page, product: string): Promise<void> {
  await open(page, 'Products');
  await page.getByRole('row', { name: new RegExp(product) }).click();
  await page.getByRole('tab', { name: 'Pictures' }).click();
}

test('a picture that is added at one till is on the tile at another, whose browser may keep it for ever', async () => {
  const folder = temporaryFolder();
  const first = await aTill({ data: join(folder, 'one'), demo: true });
  const second = await aTill({ data: join(folder, 'two'), shop: join(folder, 'one', 'shop.db') });
  const browser = await aBrowser();
  const one = await visit(browser, first);
  const two = await visit(browser, second);
  await signIn(two.page, '3333');
  const tile = two.page.getByRole('list', { name: 'Products' }).getByRole('button', { name: /Acacia honey/ });
  await tile.waitFor();
  expect(await tile.locator('img').count()).toBe(0);

  await signIn(one.page, '2222');
  await openPictures(one.page, 'Acacia honey');
  const red = join(folder, 'front.jpg');
  writeFileSync(red, await paint('#c02020'));
  const letter = join(folder, 'photo.png');
  writeFileSync(letter, 'This is a letter.');
  const huge = join(folder, 'huge.jpg');
  writeFileSync(huge, Buffer.alloc(50_000_000));
  const chooser = one.page.locator('input[type=file]').first();
  await chooser.setInputFiles([red, letter, huge]);
  const cards = one.page.getByRole('list', { name: 'Pictures' }).getByRole('listitem');
  await cards.first().waitFor();
  await one.page.getByText('This is not a picture. Choose a JPEG, PNG, WebP, GIF or AVIF file.').waitFor();
  await one.page.getByText('This file has 50 MB; at most 25 MB can be added.').waitFor();

  await tile.locator('.cp-picture[data-shown] img').waitFor();
  const { width, at } = await shown(two.page, 'ul[aria-label=Products]');
  expect(width).toBe(320);
  const answered = await two.page.evaluate(async (path) => {
    const response = await fetch(path);
    return [response.headers.get('content-type'), response.headers.get('cache-control')];
  }, at);
  expect(answered).toEqual(['image/webp', 'private, max-age=31536000, immutable']);

  // Another one, made the main one, and taken away again with an Undo.
  const onTile = async () => (await shown(two.page, 'ul[aria-label=Products]')).at;
  const onCard = () => cards.first().locator('img').getAttribute('src');
  const before = await onCard();
  writeFileSync(red, await paint('#2020c0'));
  await chooser.setInputFiles(red);
  await cards.nth(1).waitFor();
  await cards.nth(1).getByRole('button', { name: 'Make picture 2 the main one' }).click();
  await expect.poll(onCard, PATIENT).not.toBe(before);
  await expect.poll(onTile, PATIENT).not.toBe(at);
  await cards.first().getByRole('button', { name: 'Remove picture 1' }).click();
  await expect.poll(onTile, PATIENT).toBe(at);
  await one.page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => cards.count(), PATIENT).toBe(2);
  await expect.poll(onTile, PATIENT).not.toBe(at);

  expect([...one.complaints, ...two.complaints]).toEqual([]);
  expect(await runCounterpart(['verify', `--data=${join(folder, 'two')}`])).toMatchObject({ code: 0 });
});
