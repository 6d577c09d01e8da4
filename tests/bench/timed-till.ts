import type { Page } from 'playwright-core';

/** What a cashier waits for, as the page itself can see it. */
export type Awaited = 'cart' | 'results' | 'payment' | 'receipt' | 'new sale';

/** Ms from a key or press on. */
export interface Wait {
  readonly inDocument: number;
  /** In the second animation frame after it is in the document. */
  readonly painted: number;
}

/**
 * Installs the stopwatch: from the first key or press after `arm` to the second animation frame after what is awaited
 * is in the document.
 */
export async function installStopwatch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent ?? '';
    const looks: Record<Awaited, () => string> = {
      cart: () => text('section[aria-label="Cart"]'),
      results: () => text('#sales-results'),
      payment: () => (document.querySelector('[role="dialog"] output') ? 'open' : ''),
      receipt: () => (document.querySelector('section[aria-label="Receipt"] output') ? 'there' : ''),
      'new sale': () => (document.querySelector('section[aria-label="Cart"]') ? 'there' : ''),
    };
    let began: number | undefined;
    let awaited: Awaited | undefined;
    // A scan is waited for from its last key on, a search from its first. Before anybody else can swallow it.
    const starts = (key: string) => (awaited === 'results' ? key.length === 1 : key.length > 1);
    const start = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || starts(event.key)) began ??= event.timeStamp;
    };
    addEventListener('keydown', start, { capture: true });
    addEventListener('pointerdown', start, { capture: true });
    const state = window as unknown as {
      arm(what: Awaited): void;
      timed: Promise<Wait>;
    };
    state.arm = (what) => {
      const before = looks[what]();
      began = undefined;
      awaited = what;
      state.timed = new Promise((resolve) => {
        const observer = new MutationObserver(() => {
          const now = looks[what]();
          if (began === undefined || now === before || now === '') return;
          observer.disconnect();
          const since = began;
          const inDocument = performance.now() - since;
          requestAnimationFrame(() =>
            requestAnimationFrame(() => resolve({ inDocument, painted: performance.now() - since })),
          );
        });
        observer.observe(document, { subtree: true, childList: true, characterData: true });
      });
    };
  });
}

const PATIENCE_MS = 20_000;

/** How long until what `act` causes is there. */
export async function timed(page: Page, what: Awaited, act: () => Promise<unknown>): Promise<Wait> {
  await page.evaluate((awaited) => (window as unknown as { arm(what: string): void }).arm(awaited), what);
  await act();
  const wait = await page.evaluate(
    (patience) =>
      Promise.race([
        (window as unknown as { timed: Promise<Wait> }).timed,
        new Promise<null>((resolve) => setTimeout(() => resolve(null), patience)),
      ]),
    PATIENCE_MS,
  );
  if (wait === null) throw new Error(`Nothing came of it: the ${what} did not change.`);
  return wait;
}
