import { FakePrinter } from '@counterpart/host/testing';
import { expect, onTestFinished, test } from 'vitest';
import { readCodes } from '../../host/print/testing/read-codes.ts';
import { temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PATIENCE = { timeout: 15_000 };

test('labels for marked products: what the preview shows is read by a scanner, kept as a PDF, and printed on a roll', async () => {
  const printer = await FakePrinter.start();
  onTestFinished(() => printer.end());
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Printers' }).click();
  await page.getByRole('button', { name: 'Add a printer' }).click();
  const settings = page.getByRole('dialog', { name: 'Add a printer' });
  await settings.getByLabel('Address on the network').fill('127.0.0.1');
  await settings.getByLabel('Port').fill(String(printer.port));
  await settings.getByRole('button', { name: 'Save' }).click();
  await settings.waitFor({ state: 'hidden' });

  await open(page, 'Products');
  await page.getByRole('checkbox', { name: 'Mark Acacia honey 350 g' }).check();
  await page.getByRole('checkbox', { name: 'Mark Almond croissant' }).check();
  await page.getByText('2 marked').waitFor();
  await page.getByRole('button', { name: 'Print labels' }).click();
  const dialog = page.getByRole('dialog', { name: 'Labels' });
  const codesOnScreen = async () => {
    const source = (await dialog.getByRole('img').getAttribute('src')) ?? '';
    return (await readCodes(Buffer.from(source.split(',')[1] ?? '', 'base64'))).map(({ text }) => text);
  };
  await dialog.getByText('2 labels on 1 sheet').waitFor();
  const codes = await codesOnScreen();
  expect(codes).toHaveLength(2);
  await dialog.getByLabel('Start at label').fill('65');
  await dialog.getByText('2 labels on 2 sheets').waitFor();
  await expect.poll(codesOnScreen, PATIENCE).toEqual([codes[0]]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Labels.pdf');

  await dialog.getByLabel('Printed on').selectOption({ label: 'Roll · 50 × 30 mm' });
  await dialog.getByText('2 labels', { exact: true }).waitFor();
  await dialog.getByRole('button', { name: 'Print on the roll' }).click();
  await page.getByText('Sent to the print queue: Labels.').waitFor();
  await expect.poll(() => printer.paper, PATIENCE).toMatch(/<picture 576×\d+>\s<picture 576×\d+>/);
  expect(complaints).toEqual([]);
});
