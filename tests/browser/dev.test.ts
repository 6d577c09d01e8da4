import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyRepository } from '../processes/copy-repository.ts';
import { temporaryFolder } from './harness/index.ts';
import { addByCode, cartLine, figure } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

test('while somebody works on the product, the page follows and the cart stays', async () => {
  const copy = copyRepository();
  const program = join(copy, 'app/cli/bin/counterpart.mjs');
  const data = temporaryFolder();
  const till = await aTill({ data, demo: true, command: 'dev', program });
  const { page } = await visit(await aBrowser(), till);
  await signIn(page, '3333');
  await addByCode(page, '3xPAN-27', 'Acacia honey');

  const words = join(copy, 'plugins/sales/locales/en.json');
  writeFileSync(
    words,
    readFileSync(words, 'utf8').replace('"cart.discount": "Discount"', '"cart.discount": "Rebate"'),
  );
  await page.getByRole('button', { name: 'Rebate' }).waitFor();
  await cartLine(page, 'Acacia honey').waitFor();

  const host = JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number };
  appendFileSync(join(copy, 'plugins/sales/node/index.ts'), '\n// another half\n');
  await expect
    .poll(() => (JSON.parse(readFileSync(join(data, 'running.json'), 'utf8')) as { pid: number }).pid, {
      timeout: 30_000,
    })
    .not.toBe(host.pid);
  await addByCode(page, 'HOU-22', 'AA batteries');
  expect(await figure(page, 'Total')).toBe('€22.20');
});
