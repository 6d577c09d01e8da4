import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { cartLine, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

/** What a scanner does: the keys of a code a few milliseconds apart, then Enter. */
async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 3 });
  await page.keyboard.press('Enter');
}

test('a scan reaches the cart wherever the focus is, and presses and types nothing', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  await searchField(page).waitFor();
  await scan(page, 'PAN-27');
  await cartLine(page, 'Acacia honey').waitFor();

  // A focused button is not pressed by the Enter at its end.
  await page.getByRole('button', { name: /Clear cart/ }).focus();
  await scan(page, 'HOU-22');
  await cartLine(page, 'AA batteries').waitFor();
  expect(await cartLine(page, 'Acacia honey').count()).toBe(1);

  // Twice in a moment is twice.
  await scan(page, 'HOU-22');
  await expect
    .poll(() =>
      cartLine(page, 'AA batteries')
        .getByRole('textbox')
        .or(cartLine(page, 'AA batteries').getByRole('spinbutton'))
        .first()
        .inputValue(),
    )
    .toBe('2');

  // From another view it raises Sell.
  await open(page, 'Products');
  await scan(page, 'HOU-11');
  await cartLine(page, 'Aluminium foil').waitFor();
  expect(complaints).toEqual([]);
});
