import type { Locator, Page } from 'playwright-core';

export function searchField(page: Page): Locator {
  return page.getByLabel('Search or scan', { exact: true }).first();
}

export function cartLine(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Cart' }).getByRole('listitem', { name });
}

/** Types a code, presses Enter and waits until its line is in the cart. */
export async function addByCode(page: Page, code: string, name: string): Promise<void> {
  await searchField(page).fill(code);
  await searchField(page).press('Enter');
  await cartLine(page, name).waitFor();
}

/** What a labelled output says, for example `Total`. */
export async function figure(page: Page, label: string): Promise<string> {
  return page.getByLabel(label, { exact: true }).innerText();
}

/** Pays the cart exactly in cash and waits for the receipt. */
export async function payExactly(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Pay / }).click();
  await page.getByRole('dialog', { name: 'Payment' }).getByRole('button', { name: 'Take payment' }).click();
  await page.getByRole('button', { name: 'New sale' }).waitFor();
}

/**
 * What a scanner does: the keys of a code a few milliseconds apart, then Enter. All of them are sent before the first
 * is answered, so that a machine with much to do does not make a slow typist of the scanner.
 */
export async function scan(page: Page, code: string): Promise<void> {
  const keys = [...code, 'Enter'];
  await Promise.all(keys.map((key) => page.keyboard.press(key)));
}
