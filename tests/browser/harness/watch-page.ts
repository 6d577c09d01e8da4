import type { Page } from 'playwright-core';

export interface WatchedPage {
  /** Everything the page complained about, in order. */
  readonly complaints: readonly string[];
}

/** Collects errors and warnings on the console, uncaught errors, and requests that failed. Call it before `goto`. */
export function watchPage(page: Page): WatchedPage {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  return { complaints };
}
