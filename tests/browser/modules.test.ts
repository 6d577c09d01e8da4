import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { cartLine, payExactly } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

async function switchModule(page: Page, name: string): Promise<void> {
  await open(page, 'Modules');
  // The switch of the browser is under the drawn one.
  await page.getByRole('switch', { name: new RegExp(name) }).click({ force: true });
}

function rail(page: Page) {
  return page.getByRole('navigation', { name: 'Modules rail' });
}

test('each module can be switched off and on again without a restart, and the rest works', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');

  await switchModule(page, 'Inventory');
  await rail(page).getByRole('link', { name: 'Products' }).waitFor({ state: 'detached' });
  await open(page, 'Sell');
  await page.getByRole('button', { name: /Open item/ }).click();
  const item = page.getByRole('dialog', { name: 'Open item' });
  await item.getByLabel('Name').fill('Gift wrap');
  await item.getByLabel('Price').fill('1.50');
  await item.getByRole('button', { name: 'Add to cart' }).click();
  await cartLine(page, 'Gift wrap').waitFor();
  await payExactly(page);
  await page.getByRole('button', { name: 'New sale' }).click();

  await switchModule(page, 'Inventory');
  await open(page, 'Products');
  await page.getByRole('row', { name: /Acacia honey/ }).waitFor();

  await switchModule(page, 'Sales');
  await rail(page).getByRole('link', { name: 'Sell', exact: true }).waitFor({ state: 'detached' });
  await open(page, 'Products');
  await page.getByRole('row', { name: /Acacia honey/ }).waitFor();
  await switchModule(page, 'Sales');
  await open(page, 'Sell');
  await page.getByText('The cart is empty').waitFor();
  expect(complaints).toEqual([]);
  expect((await runCounterpart(['verify', `--data=${data}`])).code).toBe(0);
});

test('broken modules are named with what to do, and the shop opens', async () => {
  const data = temporaryFolder();
  const plugins = join(data, 'plugins');
  writePlugin(plugins, 'no-name', { version: '1.0.0', counterpart: { id: 'no-name' } });
  writePlugin(plugins, 'thrower', manifest('thrower'), {
    'node.js': `export default { activate() { throw new Error('The moon is full.'); } };`,
  });
  writePlugin(
    plugins,
    'ugly',
    { ...manifest('ugly', { view: true }) },
    {
      'node.js': 'export default { activate() {} };',
      'view.js': `export default { views: { 'ugly.view': () => { throw new Error('Not today.'); } } };`,
    },
  );

  const till = await aTill({ data, demo: true });
  const listed = await runCounterpart(['plugins', `--data=${data}`]);
  const states = listed.json<{ id: string; state: string; reason: string | null }[]>();
  const failed = states.filter(({ state }) => state === 'failed');
  expect(failed).toHaveLength(2);
  expect(states.filter(({ state }) => state === 'active').map(({ id }) => id)).toContain('ugly');
  expect(failed.find(({ id }) => id === 'thrower')?.reason).toMatch(/moon is full/i);
  expect(failed.find(({ reason }) => reason?.includes('no-name'))?.reason).toMatch(/package\.json/);

  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await open(page, 'Modules');
  await page
    .getByText(/moon is full/)
    .first()
    .waitFor();
  await rail(page).getByRole('link', { name: 'Ugly' }).click();
  await page.getByRole('button', { name: 'Reload module' }).waitFor();
  await open(page, 'Sell');
  await page.getByText('The cart is empty').waitFor();
});

function manifest(id: string, { view = false } = {}) {
  return {
    name: `@test/${id}`,
    version: '1.0.0',
    type: 'module',
    engines: { counterpart: '^0.1' },
    counterpart: {
      id,
      displayName: `The ${id} module`,
      main: './dist/node.js',
      ...(view
        ? { browser: './dist/view.js', contributes: { views: [{ id: `${id}.view`, title: 'Ugly' }] } }
        : {}),
    },
  };
}

function writePlugin(
  folder: string,
  name: string,
  packageJson: object,
  built: Record<string, string> = {},
): void {
  mkdirSync(join(folder, name, 'dist'), { recursive: true });
  writeFileSync(join(folder, name, 'package.json'), JSON.stringify(packageJson));
  for (const [file, text] of Object.entries(built)) writeFileSync(join(folder, name, 'dist', file), text);
}
