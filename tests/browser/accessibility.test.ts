import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { backToLists, beginIntake, cardIn, takeIn } from './journeys/repair.ts';
import { addByCode, payExactly } from './journeys/sell.ts';
import { supplyHoney } from './journeys/supply.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const PIXEL = {
  name: 'pixel.gif',
  mimeType: 'image/gif',
  buffer: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
};
const NO_PICTURE = { name: 'letter.png', mimeType: 'image/png', buffer: Buffer.from('A letter.') };

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can make wrong. */
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const long = process.env['COUNTERPART_LONG'] === '1';

/**
 * What WCAG 2.2 AA forbids and axe can see, as `rule: element`. In the dark theme the short form looks at colours only:
 * names, roles and order are the same in every theme, and were looked at in the light one.
 */
async function problems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const results = await page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
      return axe.run({ runOnly, resultTypes: ['violations'] });
    },
    isDark && !long ? COLOURS : WCAG,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
}

test.each(['light', 'dark'] as const)(
  'axe finds nothing on any screen of the %s theme',
  async (colorScheme) => {
    const till = await aTill({ data: temporaryFolder(), demo: true });
    const { page } = await visit(await aBrowser(), till, { colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const all = await problems(page);
      if (all.length > 0) found[screen] = all;
    };
    await page.getByRole('textbox', { name: 'PIN' }).waitFor();
    await look('sign-in');
    await signIn(page, '1111');
    await addByCode(page, 'PAN-27', 'Acacia honey');
    await look('sell');
    await page.keyboard.press('F8');
    await page.getByRole('dialog', { name: 'Park sale' }).waitFor();
    await look('park sale');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /Parked sales 1/ }).click();
    await page.getByRole('button', { name: /^Take up/ }).waitFor();
    await look('parked sales');
    await page.getByRole('button', { name: /^Take up/ }).click();
    await page
      .getByRole('region', { name: 'Cart' })
      .getByRole('listitem')
      .first()
      .getByRole('button')
      .first()
      .click();
    await page.getByRole('dialog', { name: /^Change/ }).waitFor();
    await look('a line');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: /^Change/ }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: /^Pay / }).click();
    await page.getByRole('dialog', { name: 'Payment' }).waitFor();
    await look('payment');
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Amount by Card' }).fill('2');
    await look('payment by card');
    await page.getByRole('button', { name: 'Add €2.00' }).click();
    await page.getByRole('button', { name: 'Take Card €2.00 away' }).waitFor();
    await look('payment in parts');
    await page.getByRole('button', { name: 'Take payment' }).click();
    await page.getByRole('button', { name: 'New sale' }).waitFor();
    await look('receipt');
    await open(page, 'Sales');
    await page.getByRole('row', { name: /R1-000001/ }).waitFor();
    await look('sales');
    await open(page, 'Shift');
    await page.getByRole('button', { name: 'Open shift' }).click();
    await page.getByLabel('How many of €50.00').fill('2');
    await look('open shift');
    await page.getByRole('dialog').getByRole('button', { name: 'Open shift' }).click();
    await page.getByRole('button', { name: 'Cash in or out' }).click();
    await page.getByRole('dialog', { name: 'Cash in or out' }).waitFor();
    await look('cash in or out');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'X report' }).click();
    await page.getByRole('article', { name: 'X report' }).waitFor();
    await look('shift');
    await page.getByRole('button', { name: 'Close shift' }).click();
    await page.getByLabel('How many of €50.00').fill('1');
    await page.getByRole('button', { name: 'Hand in count' }).click();
    await page.getByLabel('Reason for the difference').fill('Lost');
    await look('count');
    await page.getByRole('button', { name: /seal its Z/ }).click();
    await page.getByRole('dialog', { name: /^Z 1/ }).waitFor();
    await look('Z');
    await page.getByRole('button', { name: 'Done' }).click();
    await open(page, 'Products');
    await page.getByRole('row', { name: /Acacia honey/ }).click();
    await page.getByRole('button', { name: /Save/ }).waitFor();
    await look('product');
    await page.getByText('Other units').click();
    await page.getByRole('button', { name: 'Add a unit' }).click();
    await look('units of a product');
    await page.getByRole('tab', { name: 'Variants' }).click();
    await page.getByLabel('Differs in').fill('Jar');
    await page.getByLabel('Values, with commas between').fill('small, large');
    await page.getByText('2 of 2 combinations').click();
    await look('making variants');
    await page.getByRole('tab', { name: 'Pictures' }).click();
    await page.getByRole('button', { name: 'Add pictures' }).waitFor();
    await page.locator('input[type=file]').first().setInputFiles([PIXEL, NO_PICTURE]);
    await page.getByRole('img', { name: 'Picture 1 of Acacia honey 350 g' }).waitFor();
    await page.getByText('This is not a picture.').waitFor();
    await look('pictures of a product');
    await page.getByRole('row', { name: /Americano/ }).click();
    await page.getByRole('tab', { name: 'Variants' }).click();
    await page.getByLabel('Differs in').fill('Cup');
    await page.getByLabel('Values, with commas between').fill('small, large');
    await page.getByRole('button', { name: 'Make 2 variants' }).click();
    await page.getByRole('button', { name: 'Edit variants' }).waitFor();
    await look('a family');
    await page.getByRole('button', { name: 'Edit variants' }).click();
    await page.getByLabel('Code of large').waitFor();
    await look('variants');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Values', exact: true }).click();
    await page.getByLabel('New value of Cup').waitFor();
    await look('values of variants');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Categories' }).click();
    await page.getByRole('button', { name: /^Bakery/ }).click();
    await look('categories');
    await open(page, 'Sell');
    await page.getByRole('button', { name: 'Hot drinks' }).click();
    await page
      .getByRole('button', { name: /Americano/ })
      .first()
      .click();
    await page.getByRole('option', { name: /^large/ }).waitFor();
    await look('chooser');
    await page.keyboard.press('Escape');
    await open(page, 'Stock');
    await page.getByRole('row', { name: /AA batteries/ }).click();
    await page.getByRole('complementary').getByRole('tab', { name: 'Stock', exact: true }).click();
    await page.getByRole('button', { name: 'Change cost' }).waitFor();
    await look('stock');
    await page.getByRole('tab', { name: 'Transfers' }).click();
    await page.getByText('No transfers yet').waitFor();
    await look('stock: transfers');
    await open(page, 'Modules');
    await look('modules');
    await open(page, 'Settings');
    await page.getByRole('link', { name: 'Taxes and rounding' }).click();
    await page.getByRole('heading', { name: 'Prices and rounding' }).waitFor();
    await look('taxes');
    await page.getByRole('button', { name: 'Change Standard' }).click();
    await page.getByRole('textbox', { name: 'Name on the receipt' }).waitFor();
    await look('tax class');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Appearance' }).click();
    await look('settings');
    await page.getByRole('link', { name: 'Ways to pay' }).click();
    await page.getByRole('button', { name: 'Change Card' }).click();
    await page.getByRole('dialog', { name: 'Change Card' }).waitFor();
    await look('settings: a way to pay');
    await page.keyboard.press('Escape');
    await look('settings: ways to pay');
    await page.getByRole('link', { name: 'Where the shop lives' }).click();
    for (const choice of ['This computer', 'One computer keeps the books', 'A shared folder']) {
      await page.getByRole('radio', { name: choice, exact: true }).check();
      await look(`settings: ${choice}`);
    }
    await page.getByRole('link', { name: 'Barcodes' }).click();
    await page.getByRole('button', { name: /^Weight/ }).click();
    await page.getByRole('textbox', { name: 'Try a code' }).fill('2112345012349');
    await look('settings: barcodes');
    await page.getByRole('link', { name: 'Backups' }).click();
    await page.getByRole('button', { name: 'Back up now' }).waitFor();
    await look('settings: backups');
    await open(page, 'Reports');
    await page
      .getByRole('group', { name: 'Totals' })
      .or(page.getByText('Nothing in this period'))
      .first()
      .waitFor();
    await look('reports');
    await page.getByRole('button', { name: 'Stock value by category' }).click();
    await page.getByRole('grid', { name: 'Stock value by category' }).waitFor();
    await look('report with a chart');
    await page.getByRole('button', { name: /^Sync/ }).click();
    await page.getByRole('link', { name: 'Open Sync health' }).click();
    await page.getByRole('heading', { name: 'Figures' }).waitFor();
    await look('sync health');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('honey');
    await page.getByRole('option', { name: /Acacia honey/ }).waitFor();
    await look('command bar');
    const empty = await aTill({ data: temporaryFolder() });
    await page.goto(empty.address);
    await page.getByLabel('Shop name').waitFor();
    await look('first start');
    await page.getByRole('radio', { name: 'Join a shop that exists' }).check();
    await look('join');
    expect(found).toEqual({});
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing in purchasing in the %s theme',
  async (colorScheme) => {
    const data = temporaryFolder();
    const till = await aTill({ data, demo: true });
    await supplyHoney(data, { point: 500, target: 600 });
    const { page } = await visit(await aBrowser(), till, { colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const all = await problems(page);
      if (all.length > 0) found[screen] = all;
    };
    await signIn(page, '1111');
    await open(page, 'Products');
    await page.getByRole('row', { name: /Acacia honey/ }).click();
    await page.getByRole('tab', { name: 'Suppliers' }).click();
    await page.getByLabel('Order up to').waitFor();
    await look('suppliers of a product');
    await open(page, 'Purchasing');
    await page.getByRole('button', { name: 'Suggested (1)' }).click();
    await page.getByRole('region', { name: 'Beekeeper' }).waitFor();
    await look('suggested orders');
    await page.getByRole('button', { name: /^Make the order/ }).click();
    await page.getByRole('button', { name: /^Mark as ordered/ }).waitFor();
    await look('draft order');
    await page.getByRole('button', { name: /^Mark as ordered/ }).click();
    await page.getByRole('button', { name: /^Receive goods/ }).click();
    await page.getByRole('button', { name: 'Everything came' }).waitFor();
    await look('delivery');
    await page.getByRole('button', { name: /^Receive 1 line/ }).click();
    await page.getByRole('button', { name: /^GR-000002/ }).click();
    await page.getByRole('button', { name: 'Take back' }).waitFor();
    await look('order with a delivery');
    await page.getByRole('button', { name: 'Back', exact: true }).click();
    await page.getByLabel('State', { exact: true }).waitFor();
    await look('orders');
    await page.getByRole('button', { name: 'Deliveries', exact: true }).click();
    await page.getByRole('row', { name: /GR-000002/ }).waitFor();
    await look('deliveries');
    await page.getByRole('button', { name: 'Suppliers', exact: true }).click();
    await page.getByRole('row', { name: /Beekeeper/ }).click();
    await page.getByLabel('Our customer number').waitFor();
    await look('suppliers');
    expect(found).toEqual({});
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing on what customers owe and have in the %s theme',
  async (colorScheme) => {
    const till = await aTill({ data: temporaryFolder(), demo: true });
    const { page } = await visit(await aBrowser(), till, { colorScheme, reducedMotion: 'reduce' });
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const all = await problems(page);
      if (all.length > 0) found[screen] = all;
    };
    await signIn(page, '1111');
    await open(page, 'Customers');
    await page.getByRole('grid').getByText('Anna Schmidt', { exact: true }).click();
    await page.getByRole('tab', { name: 'Points' }).click();
    await page.getByRole('status', { name: 'Points' }).waitFor();
    await look('points');
    await page.getByRole('tab', { name: 'Account' }).click();
    await page.getByRole('button', { name: 'Change by hand' }).click();
    const change = page.getByRole('dialog', { name: 'Change by hand' });
    await change.getByLabel('What changes').selectOption('opening');
    await change.getByRole('textbox', { name: 'Amount' }).fill('120');
    await look('a balance changed by hand');
    await change.getByRole('button', { name: 'Write it down' }).click();
    await change.waitFor({ state: 'hidden' });
    await look('account');
    await page.getByRole('button', { name: 'Statement' }).click();
    await page.getByText('Closing balance').waitFor();
    await look('statement');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Take a payment' }).click();
    await page.getByRole('button', { name: '€120.00 to the cart' }).waitFor();
    await look('a payment on account');
    await page.keyboard.press('Escape');
    await open(page, 'Debts');
    await page.getByRole('row', { name: /Anna Schmidt/ }).waitFor();
    await look('debts');
    await open(page, 'Settings');
    await page.getByRole('link', { name: 'Customer accounts' }).click();
    await page.getByRole('textbox', { name: 'Credit limit' }).first().waitFor();
    await look('settings: customer accounts');
    await page.getByRole('link', { name: 'Points' }).click();
    await page.getByRole('button', { name: 'Add a rule' }).click();
    await page.getByRole('dialog', { name: 'Add a rule' }).waitFor();
    await look('settings: a rule for points');
    expect(found).toEqual({});
  },
);

test.each(['light', 'dark'] as const)(
  'axe finds nothing on the dashboard in the %s theme',
  async (colorScheme) => {
    const till = await aTill({ data: temporaryFolder(), demo: true });
    const { page } = await visit(await aBrowser(), till, { colorScheme, reducedMotion: 'reduce' });
    await signIn(page, '1111');
    await addByCode(page, 'PAN-27', 'Acacia honey');
    await payExactly(page);
    await open(page, 'Dashboard');
    await page.getByRole('application', { name: /^Sales by hour/ }).waitFor();
    const found = { shown: await problems(page), read: [] as string[], arranged: [] as string[] };
    await page.getByRole('button', { name: 'Show as table' }).first().click();
    found.read = await problems(page);
    await page.getByRole('button', { name: 'Arrange' }).click();
    found.arranged = await problems(page);
    expect(found).toEqual({ shown: [], read: [], arranged: [] });
  },
);

test.each(['light', 'dark'] as const)('axe finds nothing in repairs in the %s theme', async (colorScheme) => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page } = await visit(await aBrowser(), till, { colorScheme, reducedMotion: 'reduce' });
  const found: Record<string, string[]> = {};
  const look = async (screen: string) => {
    const all = await problems(page);
    if (all.length > 0) found[screen] = all;
  };
  await signIn(page, '1111');
  await beginIntake(page, { customer: 'Edith Clarke', kind: 'Phone', fault: 'Display is broken' });
  await page.getByRole('radiogroup', { name: 'Display' }).waitFor();
  await look('intake');
  await page.getByRole('button', { name: 'Type the name instead' }).click();
  await look('a typed signature');
  const number = await takeIn(page);
  await page.getByLabel('What is done').fill('Look at it');
  await page.getByLabel('Price', { exact: true }).fill('15');
  await page.getByRole('button', { name: 'As a diagnostic fee' }).click();
  await page.getByRole('region', { name: 'Labour' }).getByText('1 × Look at it').waitFor();
  await look('work on a device');
  for (const side of ['Device', 'Photos', 'Messages', 'History']) {
    await page.getByRole('tab', { name: side, exact: true }).click();
    await look(`ticket: ${side}`);
  }
  await page.getByRole('button', { name: 'Give up' }).click();
  await page.getByRole('dialog', { name: /^Give up/ }).waitFor();
  await look('giving up');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await backToLists(page);
  await cardIn(page, 'Taken in', number).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await look('a card that is moved');
  await page.keyboard.press('Escape');
  await cardIn(page, 'Taken in', number).click();
  await page.getByRole('complementary', { name: 'Phone' }).waitFor();
  await look('a device beside the board');
  await page.getByRole('button', { name: 'List', exact: true }).click();
  await page.getByRole('row', { name: new RegExp(number) }).waitFor();
  await look('list of repairs');
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'Repairs', exact: true }).last().click();
  await look('settings: repairs');
  await page.getByRole('tab', { name: 'States' }).click();
  await page.getByRole('button', { name: 'Steps of Diagnosing' }).click();
  await look('settings: states');
  await page.getByRole('tab', { name: 'Checklists' }).click();
  await page.getByRole('button', { name: 'Add a checklist' }).click();
  await page.getByRole('dialog', { name: 'Checklist' }).waitFor();
  await look('settings: a checklist');
  expect(found).toEqual({});
});
