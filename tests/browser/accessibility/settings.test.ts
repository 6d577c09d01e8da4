import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../harness/index.ts';
import { aTill, signIn } from '../journeys/visit.ts';
import { startTour } from './tour.ts';

test('axe finds nothing in any section of the settings, in any theme', async () => {
  const tour = await startTour(await aTill({ data: temporaryFolder(), demo: true }));
  const { page, look } = tour;
  await signIn(page, '1111');
  await tour.open('Settings');
  const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
  const section = (name: string) =>
    page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name, exact: true });
  for (const name of await sections.allTextContents()) {
    await section(name).click();
    await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
    await look(`settings: ${name}`);
  }

  await section('Taxes and rounding').click();
  await page.getByRole('button', { name: 'Change Standard' }).click();
  await page.getByRole('textbox', { name: 'Name on the receipt' }).waitFor();
  await look('tax class');
  await page.keyboard.press('Escape');
  await section('Ways to pay').click();
  await page.getByRole('button', { name: 'Change Card' }).click();
  await page.getByRole('dialog', { name: 'Change Card' }).waitFor();
  await look('a way to pay');
  await page.keyboard.press('Escape');
  await section('Where the shop lives').click();
  for (const choice of ['This computer', 'One computer keeps the books', 'A shared folder']) {
    await page.getByRole('radio', { name: choice, exact: true }).check();
    await look(`where the shop lives: ${choice}`);
  }
  await section('Barcodes').click();
  await page.getByRole('button', { name: /^Weight/ }).click();
  await page.getByRole('textbox', { name: 'Try a code' }).fill('2112345012349');
  await look('barcodes');

  // On a phone the list and what was chosen from it take turns, and the focus goes along.
  await page.setViewportSize({ width: 390, height: 844 });
  await section('Barcodes').waitFor({ state: 'hidden' });
  await look('a section on a phone');
  await page.getByRole('link', { name: 'All settings' }).click();
  await page.getByRole('heading', { level: 2, name: 'Barcodes' }).waitFor({ state: 'hidden' });
  await expectFocus(section('Barcodes'));
  await section('Backups').focus();
  await page.keyboard.press('Enter');
  await expectFocus(page.getByRole('heading', { level: 2, name: 'Backups' }));
  await section('Backups').waitFor({ state: 'hidden' });

  // A button that works keeps the focus, and has it still when it is done.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText(/^Backed up to /).waitFor();
  await expectFocus(page.getByRole('button', { name: 'Back up now' }));
  tour.end();
});

async function expectFocus(element: Locator): Promise<void> {
  await expect.poll(() => element.evaluate((each) => each === document.activeElement)).toBe(true);
}
