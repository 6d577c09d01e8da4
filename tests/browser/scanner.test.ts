import { expect, test } from 'vitest';
import { temporaryFolder } from './harness/index.ts';
import { cartLine, scan, searchField } from './journeys/sell.ts';
import { aBrowser, aTill, open, signIn, visit } from './journeys/visit.ts';

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

test('bursts in the field, in a quantity, with Tab, over a dialog, and mixed with typing: each is in the cart, once', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const { page, complaints } = await visit(await aBrowser(), till);
  await signIn(page, '1111');
  const quantity = (name: string) => cartLine(page, name).getByRole('textbox').first();
  await searchField(page).waitFor();

  // Two entries typed without waiting for anything: both are there, in order, and the field is empty.
  await page.keyboard.type('esp\n2xPAN-27\n');
  await cartLine(page, 'Acacia honey').waitFor();
  await expect.poll(() => quantity('Acacia honey').inputValue()).toBe('2');
  const names = await page
    .getByRole('region', { name: 'Cart' })
    .getByRole('listitem')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('aria-label')));
  expect(names).toEqual(['Espresso', expect.stringContaining('Acacia honey')]);
  expect(await searchField(page).inputValue()).toBe('');

  // A person had begun to type: the scan is read, what was typed stays.
  await page.keyboard.type('lem', { delay: 150 });
  await page.waitForTimeout(150);
  await scan(page, 'HOU-22');
  await cartLine(page, 'AA batteries').waitFor();
  expect(await searchField(page).inputValue()).toBe('lem');
  await searchField(page).fill('');

  // Into a quantity, twice within a moment.
  await quantity('Espresso').focus();
  await scan(page, 'HOU-22');
  await scan(page, 'HOU-22');
  await expect.poll(() => quantity('AA batteries').inputValue()).toBe('3');
  expect(await quantity('Espresso').inputValue()).toBe('1');

  // With Tab and a second end behind it.
  await page.getByRole('button', { name: /Clear cart/ }).focus();
  await page.keyboard.type('HOU-22', { delay: 3 });
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => quantity('AA batteries').inputValue()).toBe('4');
  expect(await cartLine(page, 'Espresso').count()).toBe(1);

  // Under an open payment: it is in the cart, the amount follows, and that is said.
  await page.keyboard.press('F9');
  const payment = page.getByRole('dialog', { name: 'Payment' });
  await payment.waitFor();
  const due = await payment.getByLabel('Amount due').innerText();
  await scan(page, 'HOU-11');
  await page.getByText('In the cart: Aluminium foil').waitFor();
  await expect.poll(() => payment.getByLabel('Amount due').innerText()).not.toBe(due);
  await page.keyboard.press('Escape');
  await cartLine(page, 'Aluminium foil').waitFor();
  expect(complaints).toEqual([]);
});

test('a code that nothing has can be made a product by whoever may, and is in the cart then', async () => {
  const till = await aTill({ data: temporaryFolder(), demo: true });
  const browser = await aBrowser();
  const { page } = await visit(browser, till);
  await signIn(page, '2222');
  await searchField(page).waitFor();
  await page
    .getByRole('button', { name: /Discount/ })
    .or(page.getByRole('link', { name: 'Sell' }))
    .first()
    .focus();
  await scan(page, '2x4006381333931');
  const cart = page.getByRole('region', { name: 'Cart' });
  await cart.getByText(/Nothing here has the code "4006381333931"/).waitFor();
  await cart.getByRole('button', { name: 'New product' }).click();
  const form = page.getByRole('dialog', { name: 'New product' });
  await form.getByRole('textbox', { name: /^Name/ }).fill('Highlighter');
  await form.getByRole('textbox', { name: /^Price/ }).fill('1.90');
  await form.getByRole('button', { name: 'Save' }).click();
  await cartLine(page, 'Highlighter').waitFor();
  expect(await cartLine(page, 'Highlighter').getByRole('textbox').first().inputValue()).toBe('2');

  // A misread code is no offer to make a product of it.
  await scan(page, '4006381333932');
  await cart.getByText(/should end in 1, not 2/).waitFor();
  expect(await cart.getByRole('button', { name: 'New product' }).count()).toBe(0);

  const cashier = (await visit(browser, till)).page;
  await signIn(cashier, '3333');
  await expect
    .poll(() => searchField(cashier).evaluate((field) => field === document.activeElement))
    .toBe(true);
  await scan(cashier, '5901234123457');
  await cashier.getByText(/Nothing here has the code "5901234123457"/).waitFor();
  expect(await cashier.getByRole('button', { name: 'New product' }).count()).toBe(0);
});
