import { expect, test } from 'vitest';
import { launchBrowser, startTill, temporaryFolder, watchPage } from './harness/index.ts';

test('the page of a fresh till comes up and complains about nothing', async () => {
  const till = await startTill({ data: temporaryFolder(), demo: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const { complaints } = watchPage(page);
    await page.goto(till.address);
    await page.getByRole('textbox', { name: 'PIN' }).waitFor();
    expect(complaints).toEqual([]);
    expect(page.url()).not.toContain(till.token);
  } finally {
    await browser.close();
    expect(await till.stop()).toBe(0);
  }
  expect(till.lines).toEqual([`Counterpart is ready at ${till.address}`]);
});
