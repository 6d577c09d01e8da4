import { FakePrinter } from '@counterpart/host/testing';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { addByCode, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PATIENCE = { timeout: 15_000 };

test('a manager sets up a printer; receipts come out, wait while it is off, and are handed out again as copies', async () => {
  const printer = await FakePrinter.start();
  onTestFinished(() => printer.end());
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '2222');

  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Printers' }).click();
  await page.getByRole('button', { name: 'Add a printer' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a printer' });
  await dialog.getByLabel('Address on the network').fill('127.0.0.1');
  await dialog.getByLabel('Port').fill(String(printer.port));
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('list', { name: 'Printers' }).getByRole('listitem', { name: 'Receipt printer' });
  await row.getByRole('button', { name: 'Test page' }).click();
  await expect.poll(() => printer.paper, PATIENCE).toContain('<barcode TEST-1234>');
  await page.getByRole('list', { name: 'Print queue' }).getByText('printed', { exact: true }).waitFor();

  await open(page, 'Sell');
  await addByCode(page, 'PAN-27', '');
  await payExactly(page);
  await expect.poll(() => printer.paper, PATIENCE).toContain('<barcode R1-000001>');
  await page.getByRole('button', { name: 'New sale' }).click();

  await printer.setFault({ kind: 'off' });
  await addByCode(page, 'PAN-27', '');
  await payExactly(page);
  const status = page.getByRole('navigation', { name: 'Status' });
  await status.getByRole('button', { name: 'Printer: 1 waiting to print' }).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Receipt-R1-000002.pdf');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Printers' }).click();
  const waiting = page
    .getByRole('list', { name: 'Print queue' })
    .getByRole('listitem', { name: 'Receipt R1-000002' });
  await waiting.getByText(/does not print: it refuses the connection/).waitFor();
  await printer.setFault(undefined);
  await waiting.getByRole('button', { name: 'Try now' }).click();
  await expect.poll(() => printer.paper, PATIENCE).toContain('<barcode R1-000002>');
  expect(printer.paper).not.toContain('COPY');

  await open(page, 'Sales');
  await page.getByRole('row', { name: /R1-000001/ }).click();
  await page.getByRole('button', { name: 'Print a copy' }).click();
  await expect.poll(() => printer.paper, PATIENCE).toContain('COPY');
  expect(complaints).toEqual([]);
});
