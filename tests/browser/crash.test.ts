import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, figure } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

test('the cart outlives a reload of the page, and a power cut of the till', async () => {
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true });
  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, '3xPAN-27', 'Acacia honey');
  await page.reload();
  await cartLine(page, 'Acacia honey').waitFor();

  await till.kill();
  // On the same port, as after a restart of the computer: the page finds it again by itself.
  await aTill({ data, port: till.port });
  await cartLine(page, 'Acacia honey').waitFor();
  await addByCode(page, 'HOU-22', 'AA batteries');
  expect(await figure(page, 'Total')).toBe('€22.20');
});
