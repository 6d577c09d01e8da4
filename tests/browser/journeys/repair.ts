import type { Locator, Page } from 'playwright-core';
import { open } from './visit.ts';

export interface BroughtDevice {
  readonly customer: string;
  readonly phone?: string;
  readonly kind: string;
  readonly brand?: string;
  readonly model?: string;
  readonly serial?: string;
  readonly fault: string;
}

/** Fills in an intake up to where it is signed and taken in. */
export async function beginIntake(page: Page, device: BroughtDevice): Promise<void> {
  await open(page, 'Repairs');
  await page
    .getByRole('button', { name: /^Take in/ })
    .first()
    .click();
  const fill = (name: string, text: string | undefined) =>
    text === undefined ? undefined : page.getByRole('textbox', { name, exact: true }).fill(text);
  await fill("Customer's name", device.customer);
  await fill('Phone', device.phone);
  await fill('Kind of device', device.kind);
  await fill('Brand', device.brand);
  await fill('Model', device.model);
  await fill('Serial number or IMEI', device.serial);
  await fill('What is wrong', device.fault);
}

/** Takes the device in and answers with the number of its ticket. */
export async function takeIn(page: Page): Promise<string> {
  await page.keyboard.press('F9');
  const heading = page.getByRole('heading', { level: 1, name: /^RP-/ });
  await heading.waitFor();
  return /RP-\d+/.exec(await heading.innerText())![0];
}

/** From another view to the ticket that was open in this one. */
export async function backToTicket(page: Page, number: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Modules rail' })
    .getByRole('link', { name: 'Repairs', exact: true })
    .click();
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

export async function backToLists(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('group', { name: 'Board' }).waitFor();
}

/** A device on the board, wherever it lies. */
export function boardCard(page: Page, name: string): Locator {
  return page.getByRole('group', { name: 'Board' }).getByRole('button', { name: new RegExp(name) });
}

/** The same in one column. */
export function cardIn(page: Page, column: string, name: string): Locator {
  return page
    .getByRole('region', { name: new RegExp(`^${column} \\d+$`) })
    .getByRole('button', { name: new RegExp(name) });
}
