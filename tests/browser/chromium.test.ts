import { expect, test } from 'vitest';
import { findChromium, launchBrowser } from './harness/index.ts';

const suppliable = process.platform === 'linux' && process.arch === 'x64';

// The package holds a program for Linux x64 only.
test.skipIf(!suppliable)('a machine without a browser tests with the one among the packages', async () => {
  const chromium = await findChromium({ PATH: process.env['PATH'], TEST_CHROMIUM: 'supplied' });
  expect(chromium.path).toContain('.cache');
  const browser = await launchBrowser(chromium);
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>Sell</h1>');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Sell');
    expect((await page.screenshot()).byteLength).toBeGreaterThan(1000);
  } finally {
    await browser.close();
  }
});

test('CHROMIUM_PATH decides, and a wrong one is a sentence', async () => {
  expect((await findChromium({ CHROMIUM_PATH: process.execPath })).path).toBe(process.execPath);
  await expect(findChromium({ CHROMIUM_PATH: '/no/such/browser' })).rejects.toThrow(
    /names \/no\/such\/browser/,
  );
});
