import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import {
  launchBrowser,
  type StartedTill,
  type StartOptions,
  startTill,
  watchPage,
} from '../harness/index.ts';

export interface Visit {
  readonly page: Page;
  readonly complaints: readonly string[];
}

/** A till in a process of its own that ends with the test. */
export async function aTill(options: StartOptions): Promise<StartedTill> {
  const till = await startTill(options);
  onTestFinished(() => till.kill());
  return till;
}

/** A browser that ends with the test. */
export async function aBrowser(): Promise<Browser> {
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  return browser;
}

/** Opens a till as a fresh browser window. */
export async function visit(
  browser: Browser,
  till: StartedTill,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const { complaints } = watchPage(page);
  await page.goto(till.address);
  return { page, complaints };
}

export async function signIn(page: Page, pin: string): Promise<void> {
  await page.getByRole('textbox', { name: 'PIN' }).fill(pin);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Modules rail' }).waitFor();
}

/** Brings a view to the front by its link in the rail. */
export async function open(page: Page, view: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Modules rail' })
    .getByRole('link', { name: view, exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: view }).waitFor({ state: 'attached' });
}
