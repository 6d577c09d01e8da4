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

/** Moments, UTC epoch ms with fractions. */
export interface Seen {
  readonly inDocument: number;
  /** When the first frame that has it was made: a task that is posted in its animation frame runs right after. */
  readonly firstFrame: number;
  /** In the second animation frame after it is in the document. */
  readonly painted: number;
}

/** Resolves, once the page watches, to a promise of when the next change of the row named `name` is seen. */
export async function nextPaint(page: Page, name: string): Promise<{ readonly seen: Promise<Seen> }> {
  await page.evaluate((text) => {
    const row = [...document.querySelectorAll('[role="row"]')].find((one) => one.textContent?.includes(text));
    if (!row) throw new Error(`No row is called ${text}.`);
    const now = () => performance.timeOrigin + performance.now();
    const state = window as unknown as { seen: Promise<Seen> };
    state.seen = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        observer.disconnect();
        const inDocument = now();
        const { port1, port2 } = new MessageChannel();
        const made = new Promise<number>((frame) =>
          port1.addEventListener('message', () => frame(now()), { once: true }),
        );
        port1.start();
        requestAnimationFrame(() => {
          port2.postMessage(null);
          requestAnimationFrame(() => {
            const painted = now();
            void made.then((firstFrame) => resolve({ inDocument, firstFrame, painted }));
          });
        });
      });
      observer.observe(row, { subtree: true, childList: true, characterData: true });
    });
  }, name);
  return { seen: page.evaluate(() => (window as unknown as { seen: Promise<Seen> }).seen) };
}
