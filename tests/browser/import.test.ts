import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startTour } from './accessibility/tour.ts';
import { temporaryFolder } from './harness/index.ts';
import { aTill, open, signIn } from './journeys/visit.ts';

const csv = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
});

test('a list is looked at, corrected, tried and taken in', async () => {
  const tour = await startTour(await aTill({ data: temporaryFolder(), demo: true }));
  const { page, look } = tour;
  await signIn(page, '2222');
  await open(page, 'Products');
  await page.getByRole('button', { name: 'Import products' }).click();
  const dialog = page.getByRole('dialog', { name: 'Import products' });
  await dialog.getByLabel('CSV file with products').waitFor();
  await look('file');

  // Headers that nobody knows, a decimal comma and Windows-1252: as a till next door writes it.
  const rows = ['Artikel;Nr;VK;Menge', 'Käse;k-1;2,50;12', 'Brötchen;k-2;0,35;abc', 'Gruyère;k-3;1.250,00;3'];
  await dialog
    .getByLabel('CSV file with products')
    .setInputFiles(csv('liste.csv', rows.join('\r\n'), 'latin1'));
  await dialog.getByText('No column is known as: Name, Price').waitFor();
  await look('columns');
  await dialog.getByRole('combobox', { name: /^Name/ }).selectOption('Artikel');
  await dialog.getByRole('combobox', { name: /^Price/ }).selectOption('VK');
  await dialog.getByRole('combobox', { name: 'Code', exact: true }).selectOption('Nr');
  await dialog.getByRole('combobox', { name: 'Stock', exact: true }).selectOption('Menge');
  await dialog.getByRole('tab', { name: 'How it is read' }).click();
  await dialog.getByText('Käse').waitFor();
  await dialog.getByText('“1.250,00” is read as 1,250').waitFor();
  expect(await dialog.getByRole('combobox', { name: 'Encoding' }).inputValue()).toBe('windows-1252');
  await look('reading');
  await dialog.getByRole('tab', { name: 'What the import will do' }).click();
  await dialog.getByText('The stock "abc" is not a number.').waitFor();
  await look('result');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as CSV' }).click();
  expect(readFileSync(await (await saved).path(), 'utf8')).toContain('3,Menge,Error,"The stock ""abc""');
  await dialog.getByRole('button', { name: 'Import 2 products' }).click();
  await dialog.getByRole('heading', { name: 'What the import did' }).waitFor();
  await dialog.getByRole('button', { name: 'Import another file' }).waitFor();
  await look('done');

  // The same source again: its columns are known.
  await dialog.getByRole('button', { name: 'Import another file' }).click();
  await dialog
    .getByLabel('CSV file with products')
    .setInputFiles(csv('liste.csv', rows.join('\r\n'), 'latin1'));
  await dialog.getByRole('button', { name: 'Nothing to import' }).waitFor();

  // A long one shows how far it is, and can be stopped.
  const long = [
    'Name,Code,Price',
    ...Array.from({ length: 60_000 }, (_, index) => `Long ${index},L${index},1`),
  ];
  await dialog.getByLabel('CSV file with products').setInputFiles(csv('long.csv', long.join('\n')));
  await dialog.getByRole('button', { name: /^Import 60,000 products/ }).click({ timeout: 60_000 });
  await dialog.getByRole('progressbar').waitFor();
  await dialog.getByText(/of 60,000 rows done/).waitFor();
  await look('running');
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await dialog.getByText(/Stopped. The first .* rows are dealt with and stay/).waitFor();
  await look('stopped');
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: 'Import products' }).click();
  await dialog.getByText(/The import of long.csv stopped at/).waitFor();
  await look('go on');
  tour.end();
});
