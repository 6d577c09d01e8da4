import type { Page } from 'playwright-core';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PIN } from '../bench/bench-shop.ts';
import { percentile } from '../bench/statistics.ts';
import { generatedShop } from '../generated-shop/index.ts';
import { runCounterpart } from './harness/index.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

const PRODUCTS = process.env['COUNTERPART_LONG'] === '1' ? 100_000 : 5000;

/** The first and the last row that are in the document, as they are numbered for everybody. */
const shown = (page: Page) =>
  page
    .getByRole('grid', { name: 'Products' })
    .locator('[data-row]')
    .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute('aria-rowindex'))));

test('a list of all products is scrolled to its end, and a change at another till shows in place', async () => {
  const shop = await generatedShop(PRODUCTS);
  const first = await aTill({ data: shop.path });
  const second = await aTill({ data: join(shop.path, '..', 'two'), shop: join(shop.path, 'shop.db') });
  const browser = await aBrowser();
  const one = await visit(browser, first);
  const { page } = one;
  await signIn(page, PIN);
  await open(page, 'Products');
  const grid = page.getByRole('grid', { name: 'Products' });
  await grid.locator('[data-row]').first().waitFor();
  const total = Number(await grid.getAttribute('aria-rowcount')) - 1;
  // A family stands for its variants, and archived ones are elsewhere.
  expect(total).toBeGreaterThan(PRODUCTS * 0.75);
  expect((await shown(page)).length).toBeLessThan(60);

  // The end, by one key; the last row is chosen.
  await grid.focus();
  await page.keyboard.press('End');
  await expect.poll(async () => Math.max(...(await shown(page)))).toBe(total + 1);
  await page.getByRole('row', { selected: true }).waitFor();

  // Somewhere in the middle, by the wheel.
  await grid.evaluate((element) => (element.scrollTop = element.scrollHeight / 2));
  await expect.poll(async () => Math.min(...(await shown(page)))).toBeGreaterThan(total / 3);
  const row = grid.locator('[data-row]').nth(8);
  await row.click();
  const id = (await row.getAttribute('data-row'))!;
  const chosen = grid.locator(`[data-row="${id}"]`);
  const before = await grid.evaluate((element) => element.scrollTop);

  // Another till counts its stock, or that of its first variant.
  const call = async (method: string, input: unknown) => {
    const { stdout, code } = await runCounterpart([
      'call',
      method,
      JSON.stringify(input),
      `--data=${shop.path}`,
    ]);
    expect(code, stdout).toBe(0);
    return JSON.parse(stdout) as Record<string, unknown>;
  };
  const { kind } = await call('inventory.product', { id });
  const variants = kind === 'family' ? await call('inventory.products', { family: id }) : undefined;
  const product = (variants?.['products'] as { id: string }[] | undefined)?.[0]?.id ?? id;
  const by = { kind: 'change', quantity_milli: 7_000_000 };
  await runCounterpart([
    'call',
    'inventory.adjustStock',
    JSON.stringify({ product, by, reason: 'found' }),
    `--data=${join(shop.path, '..', 'two')}`,
  ]);
  await chosen.and(page.locator('[data-changed]')).waitFor({ timeout: 5000 });
  expect(await chosen.getAttribute('aria-selected')).toBe('true');
  expect(await grid.evaluate((element) => element.scrollTop)).toBe(before);

  // Which columns are looked at is remembered.
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Code' }).uncheck({ force: true });
  await page.keyboard.press('Escape');
  await expect.poll(() => grid.getByRole('columnheader', { name: 'Code' }).count()).toBe(0);

  const idle = await framesOf(page, false);
  const scrolling = await framesOf(page, true);
  console.log(
    `${total} rows scrolled through: ${frameFigures(scrolling)}; nothing done: ${frameFigures(idle)}`,
  );
  expect(one.complaints).toEqual([]);
  await second.stop();
  await first.stop();
  await shop.remove();
});

function frameFigures(frames: readonly number[]): string {
  const at = (fraction: number) => percentile(frames, fraction).toFixed(0);
  const long = frames.filter((ms) => ms > 50).length;
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms, ${long} of ${frames.length} frames over 50 ms`;
}

/** How long frames take: from the top to the end in steps, a frame each; or as many in which nothing happens. */
function framesOf(page: Page, scrolling: boolean): Promise<number[]> {
  return page.getByRole('grid', { name: 'Products' }).evaluate(
    (element, scrolls) =>
      new Promise<number[]>((resolve) => {
        const frames: number[] = [];
        const end = element.scrollHeight - element.clientHeight;
        const STEPS = 240;
        let step = 0;
        let last = 0;
        const next = (now: number) => {
          if (last > 0) frames.push(now - last);
          last = now;
          if (scrolls) element.scrollTop = (end * step) / STEPS;
          step += 1;
          if (step > STEPS) resolve(frames);
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    scrolling,
  );
}
