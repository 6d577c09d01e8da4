import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { runCounterpart, temporaryFolder } from './harness/index.ts';
import { addByCode, figure, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, signIn, visit } from './journeys/visit.ts';

const CASHIER = '3333';

test('a cashier’s day by keys alone: opened, sold, counted blind, closed with a Z; a reload loses no count', async () => {
  const data = join(temporaryFolder(), 'till');
  const till = await aTill({ data, demo: true });
  const setting = { id: 'sales.needShift', value: true };
  expect(
    await runCounterpart(['call', 'settings.set', JSON.stringify(setting), `--data=${data}`]),
  ).toMatchObject({
    code: 0,
  });
  const { page, complaints } = await visit(await aBrowser(), till);
  const { keyboard } = page;
  await signIn(page, CASHIER);

  await page.getByText('No shift is open at this till, and sales need one.').waitFor();
  await keyboard.press('F1');
  const opening = page.getByRole('dialog', { name: 'Open shift' });
  await opening.waitFor();
  // Down the notes: 200, 100, 50, 20.
  for (const key of ['Enter', 'Enter', 'Enter', '5', 'ArrowUp', '2']) await keyboard.press(key);
  expect(await opening.getByLabel('Float', { exact: true }).innerText()).toBe('€200.00');
  await keyboard.press('Control+Enter');
  await opening.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Shift 1' }).waitFor();

  await searchField(page).focus();
  await addByCode(page, 'HOU-22', 'AA batteries, pack of 4');
  await keyboard.press('F9');
  await page.getByRole('dialog', { name: 'Payment' }).waitFor();
  await keyboard.press('Control+Enter');
  await page.getByRole('button', { name: 'New sale' }).waitFor();
  await keyboard.press('F9');
  await page.getByText('The cart is empty').waitFor();

  await keyboard.press('Control+K');
  // As slowly as a hand: a quick burst that ends in Enter is a scan.
  await keyboard.type('Close shift', { delay: 120 });
  await page.getByRole('option', { name: /^Close shift/ }).waitFor();
  await keyboard.press('Enter');
  const closing = page.getByRole('dialog', { name: /^Close shift 1/ });
  await closing.waitFor();
  for (const key of ['Enter', 'Enter', '2', 'Enter', '5']) await keyboard.press(key);
  expect(await closing.getByLabel('Counted', { exact: true }).innerText()).toBe('€200.00');
  // Nothing here says what should be there.
  expect(await closing.innerText()).not.toMatch(/204|4\.80|Should be there/);
  const call = async <T>(method: string, input: object): Promise<T> =>
    (await runCounterpart(['call', method, JSON.stringify(input), `--data=${data}`])).json<T>();
  const [shift] = await call<{ id: string }[]>('sales.openShifts', {});
  const kept = () => call<{ pieces: object[] } | null>('sales.countDraft', { shift: shift!.id });
  const pieces = [
    { value_minor: 2000, count: 5 },
    { value_minor: 5000, count: 2 },
  ];
  await vi.waitFor(async () => expect(await kept()).toMatchObject({ pieces }), { timeout: 15_000 });
  await page.reload();
  await closing.waitFor();
  await vi.waitFor(async () => expect(await figure(page, 'Counted')).toBe('€200.00'), { timeout: 5000 });

  await keyboard.press('Control+Enter');
  await closing.getByRole('row', { name: /Cash/ }).waitFor();
  expect(await closing.getByRole('row', { name: /Cash/ }).innerText()).toMatch(
    /200\.00\s+€204\.80\s+-€4\.80/,
  );
  await keyboard.type('Took the change twice', { delay: 5 });
  await keyboard.press('Control+Enter');
  const z = page.getByRole('dialog', { name: 'Z 1 · R1' });
  await z.waitFor();
  expect(await z.innerText()).toMatch(/Reason\s+Took the change twice/);
  await keyboard.press('Control+P');
  await page.getByText('This till has no printer.').waitFor();
  await keyboard.press('Enter');
  await z.waitFor({ state: 'hidden' });

  await page.getByRole('grid', { name: 'Closed shifts' }).focus();
  await keyboard.press('ArrowDown');
  await page.getByRole('complementary', { name: 'Z 1 · R1' }).waitFor();
  expect(await runCounterpart(['verify', `--data=${data}`])).toMatchObject({ code: 0, stdout: '[]\n' });
  expect(complaints).toEqual([]);
});
