import type { Browser, Page } from 'playwright-core';
import type { StartedTill } from '../browser/harness/start-till.ts';

/** Opens the product list of a till, signed in. */
export async function openProducts(browser: Browser, till: StartedTill): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
  await page.goto(till.address);
  await page.getByRole('textbox', { name: 'PIN' }).fill('1111');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Products', exact: true }).click();
  await page.getByRole('row', { name: /Acacia honey/ }).waitFor();
  return page;
}

/**
 * Resolves to the moment (UTC epoch ms, with fractions) at which the next change of the row named `name` is painted:
 * in the second animation frame after it is in the document. Armed when the outer promise resolves.
 */
export async function nextPaint(page: Page, name: string): Promise<{ readonly painted: Promise<number> }> {
  await page.evaluate((text) => {
    const row = [...document.querySelectorAll('[role="row"]')].find((one) => one.textContent?.includes(text));
    if (!row) throw new Error(`No row is called ${text}.`);
    const state = window as unknown as { painted: Promise<number> };
    state.painted = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now())),
        );
      });
      observer.observe(row, { subtree: true, childList: true, characterData: true });
    });
  }, name);
  return { painted: page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted) };
}
