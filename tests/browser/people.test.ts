import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const line = (page: Page, name: string) =>
  page.getByRole('list', { name: 'People' }).getByRole('listitem', { name });

async function openPeople(page: Page): Promise<void> {
  await open(page, 'Settings');
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await line(page, 'Casey').waitFor();
}

test('the owner adds somebody, changes what they may do and lets them go; they feel it at once', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const browser = await aBrowser();
  const [owner, other] = [await visit(browser, till), await visit(browser, till)];
  await signIn(owner.page, '1111');
  await openPeople(owner.page);
  const { page } = owner;

  await page.getByRole('button', { name: 'Add a person' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a person' });
  await dialog.getByLabel('Name').fill('Nora');
  await dialog.getByLabel('PIN', { exact: true }).fill('4711');
  await dialog.getByLabel('The same PIN again').fill('4712');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await dialog.getByText('The two are not the same.').waitFor();
  await dialog.getByLabel('The same PIN again').fill('4711');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await line(page, 'Nora').getByText('cashier').waitFor();

  await signIn(other.page, '4711');
  await line(page, 'Nora').getByRole('button', { name: 'Change Nora' }).click();
  const change = page.getByRole('dialog', { name: 'Change Nora' });
  await change.getByLabel('Role').selectOption({ label: 'manager' });
  await change.getByRole('button', { name: 'Save' }).click();
  await line(page, 'Nora').getByText('manager').waitFor();
  await other.page.getByRole('navigation', { name: 'Status' }).getByText('manager').waitFor();

  await line(page, 'Nora').getByRole('button', { name: 'Deactivate Nora' }).click();
  await line(page, 'Nora').getByRole('button', { name: 'Deactivate Nora now' }).click();
  await line(page, 'Nora').getByText('inactive').waitFor();
  await other.page.getByRole('button', { name: 'Sign in' }).waitFor();

  await line(page, 'Nora').getByRole('button', { name: 'Reactivate Nora' }).click();
  const again = page.getByRole('dialog', { name: 'Reactivate Nora' });
  for (const field of ['PIN', 'The same PIN again']) {
    await again.getByLabel(field, { exact: true }).fill('2222');
  }
  await again.getByRole('button', { name: 'Save the PIN' }).click();
  await again.getByText('This PIN cannot be used.').waitFor();
  for (const field of ['PIN', 'The same PIN again']) {
    await again.getByLabel(field, { exact: true }).fill('4713');
  }
  await again.getByRole('button', { name: 'Save the PIN' }).click();
  await again.waitFor({ state: 'hidden' });
  await signIn(other.page, '4713');

  // Somebody must own the shop.
  await line(page, 'Olivia').getByRole('button', { name: 'Deactivate Olivia' }).click();
  await line(page, 'Olivia').getByRole('button', { name: 'Deactivate Olivia now' }).click();
  await page.getByText('Olivia is the only owner.').waitFor();
  expect([...owner.complaints, ...other.complaints]).toEqual([]);
});
