import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Where somebody wants to look at the screens. */
const SHOTS = process.env['COUNTERPART_SHOTS'];

async function problems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

const csv = (name: string, text: string, encoding: BufferEncoding = 'utf8') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text, encoding),
});

test.each(['light', 'dark'] as const)(
  'a list is looked at, corrected, tried and taken in: %s',
  async (colorScheme) => {
    const till = await aTill({ data: temporaryFolder(), demo: true });
    const { page } = await visit(await aBrowser(), till, {
      colorScheme,
      reducedMotion: 'reduce',
      viewport: { width: 1366, height: 768 },
    });
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      if (SHOTS !== undefined)
        await page.screenshot({ path: `${SHOTS}/import-${colorScheme}-${screen}.png` });
      const all = await problems(page);
      if (all.length > 0) found[screen] = all;
    };
    await signIn(page, '2222');
    await open(page, 'Products');
    await page.getByRole('button', { name: 'Import products' }).click();
    const dialog = page.getByRole('dialog', { name: 'Import products' });
    await dialog.getByLabel('CSV file with products').waitFor();
    await look('1-file');

    // Headers that nobody knows, a decimal comma and Windows-1252: as a till next door writes it.
    const rows = [
      'Artikel;Nr;VK;Menge',
      'Käse;k-1;2,50;12',
      'Brötchen;k-2;0,35;abc',
      'Gruyère;k-3;1.250,00;3',
    ];
    await dialog
      .getByLabel('CSV file with products')
      .setInputFiles(csv('liste.csv', rows.join('\r\n'), 'latin1'));
    await dialog.getByText('No column is known as: Name, Price').waitFor();
    await look('2-columns');
    await dialog.getByRole('combobox', { name: /^Name/ }).selectOption('Artikel');
    await dialog.getByRole('combobox', { name: /^Price/ }).selectOption('VK');
    await dialog.getByRole('combobox', { name: 'Code', exact: true }).selectOption('Nr');
    await dialog.getByRole('combobox', { name: 'Stock', exact: true }).selectOption('Menge');
    await dialog.getByRole('tab', { name: 'How it is read' }).click();
    await dialog.getByText('Käse').waitFor();
    await dialog.getByText('“1.250,00” is read as 1,250').waitFor();
    expect(await dialog.getByRole('combobox', { name: 'Encoding' }).inputValue()).toBe('windows-1252');
    await look('3-reading');
    await dialog.getByRole('tab', { name: 'What the import will do' }).click();
    await dialog.getByText('The stock "abc" is not a number.').waitFor();
    await look('4-result');
    const saved = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save as CSV' }).click();
    expect(readFileSync(await (await saved).path(), 'utf8')).toContain('3,Menge,Error,"The stock ""abc""');
    await dialog.getByRole('button', { name: 'Import 2 products' }).click();
    await dialog.getByRole('heading', { name: 'What the import did' }).waitFor();
    await dialog.getByRole('button', { name: 'Import another file' }).waitFor();
    await look('5-done');

    // The same source again: its columns are known.
    await dialog.getByRole('button', { name: 'Import another file' }).click();
    await dialog
      .getByLabel('CSV file with products')
      .setInputFiles(csv('liste.csv', rows.join('\r\n'), 'latin1'));
    await dialog.getByRole('button', { name: 'Nothing to import' }).waitFor();

    // A long one shows how far it is, and can be stopped.
    const long = [
      'Name,Code,Price',
      ...Array.from({ length: 20_000 }, (_, index) => `Long ${index},L${index},1`),
    ];
    await dialog.getByLabel('CSV file with products').setInputFiles(csv('long.csv', long.join('\n')));
    await dialog.getByRole('button', { name: /^Import 20,000 products/ }).click({ timeout: 60_000 });
    await dialog.getByRole('progressbar').waitFor();
    await dialog.getByText(/of 20,000 rows done/).waitFor();
    await look('6-running');
    await dialog.getByRole('button', { name: 'Stop' }).click();
    await dialog.getByText(/Stopped. The first .* rows are dealt with and stay/).waitFor();
    await look('7-stopped');
    await dialog.getByRole('button', { name: 'Close' }).first().click();
    await page.getByRole('button', { name: 'Import products' }).click();
    await dialog.getByText(/The import of long.csv stopped at/).waitFor();
    await look('8-go-on');
    expect(found).toEqual({});
  },
  180_000,
);
