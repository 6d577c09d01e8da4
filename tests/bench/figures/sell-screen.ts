import type { Page } from 'playwright-core';
import { launchBrowser } from '../../browser/harness/launch-browser.ts';
import { startTill } from '../../browser/harness/start-till.ts';
import { fillShop, openHost, PIN } from '../bench-shop.ts';
import { temporaryFolder } from '../bench-store.ts';
import type { Figure } from '../figure.ts';
import { median, percentile } from '../statistics.ts';
import { installStopwatch, timed, type Wait } from '../timed-till.ts';

const PRODUCTS = 100_000;
const SALES = 40;
const LINES = 5;

/** Ms of each step that a cashier waits for, and of the steps of each sale together. */
interface Waits {
  readonly steps: ReadonlyMap<string, Wait[]>;
  readonly sales: number[];
}

let waits: Promise<Waits> | undefined;

/** Both figures come from the same sales. */
function measureWaits(): Promise<Waits> {
  waits ??= (async () => {
    const folder = await temporaryFolder();
    const host = await openHost(folder.path);
    await fillShop(host, PRODUCTS);
    await host.stop();
    const till = await startTill({ data: folder.path });
    const browser = await launchBrowser();
    try {
      const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
      await installStopwatch(page);
      await page.goto(till.address);
      await page.getByRole('textbox', { name: 'PIN' }).fill(PIN);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByLabel('Products').getByRole('listitem').first().waitFor();
      return await sell(page);
    } finally {
      await browser.close();
      await till.stop();
      await folder.remove();
    }
  })();
  return waits;
}

/** Five-line sales as fast as the till allows: three scans, a search, a quantity, one line out and one in again. */
async function sell(page: Page): Promise<Waits> {
  const steps = new Map<string, Wait[]>();
  const sales: number[] = [];
  const { keyboard } = page;
  const field = page.getByLabel('Search or scan', { exact: true }).first();
  const code = () => `B${String(Math.floor(Math.random() * PRODUCTS)).padStart(6, '0')}`;
  const scan = (text: string) => () => keyboard.type(`${text}\n`);
  for (let sale = 0; sale <= SALES; sale++) {
    let sum = 0;
    const step = async (name: string, what: Parameters<typeof timed>[1], act: () => Promise<unknown>) => {
      const wait = await timed(page, what, act);
      sum += wait.painted;
      // The first sale warms up.
      if (sale > 0) steps.set(name, [...(steps.get(name) ?? []), wait]);
    };
    await field.focus();
    for (let line = 1; line < LINES; line++) await step('scan', 'cart', scan(code()));
    const word = ['honey', 'lantern', 'teapot', 'puzzle'][sale % 4]!;
    await step('search', 'results', () => keyboard.type(word));
    await step('enter', 'cart', () => keyboard.press('Enter'));
    const cart = page.getByRole('region', { name: 'Cart' }).getByRole('listitem');
    await step('quantity', 'cart', () => cart.first().getByRole('button', { name: /^More/ }).click());
    await step('remove', 'cart', () =>
      cart
        .last()
        .getByRole('button', { name: /^Remove/ })
        .click(),
    );
    await field.focus();
    await step('scan', 'cart', scan(code()));
    await step('open payment', 'payment', () => keyboard.press('F9'));
    await step('take payment', 'receipt', () => keyboard.press('Enter'));
    await step('new sale', 'new sale', () => keyboard.press('F9'));
    if (sale > 0) sales.push(sum);
  }
  return { steps, sales };
}

export const keyToCart: Figure = {
  id: 'key-to-cart-p99-ms',
  unit: 'ms',
  title: 'Last key of a scan, or Enter after a search, to the painted cart line; p99',
  goal: { atMost: 50 },
  async measure() {
    const { steps } = await measureWaits();
    const values = [...(steps.get('scan') ?? []), ...(steps.get('enter') ?? [])];
    return {
      value: percentile(
        values.map(({ painted }) => painted),
        0.99,
      ),
      note: noteOf({ keys: values }),
    };
  },
};

export const fiveLineSale: Figure = {
  id: 'five-line-sale-ms',
  unit: 'ms',
  title: 'What a cashier waits for the machine in a five-line sale, all steps together; median',
  goal: { atMost: 1000 },
  async measure() {
    const { steps, sales } = await measureWaits();
    return { value: median(sales), note: noteOf(Object.fromEntries(steps)) };
  },
};

function noteOf(steps: Readonly<Record<string, readonly Wait[]>>): string {
  const both = (values: readonly number[]) =>
    `${percentile(values, 0.5).toFixed(0)}/${percentile(values, 0.99).toFixed(0)}`;
  const each = Object.entries(steps).map(([name, waits]) => {
    const [painted, there] = [waits.map((wait) => wait.painted), waits.map((wait) => wait.inDocument)];
    return `${name} ${both(painted)} (${both(there)}; ${waits.length})`;
  });
  return `${PRODUCTS} products; p50/p99 painted (in the document; times): ${each.join(', ')}`;
}
