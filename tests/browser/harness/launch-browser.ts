import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { type Chromium, findChromium } from './find-chromium.ts';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser with a fresh profile. Close it. */
export async function launchBrowser(found?: Chromium, options: LaunchOptions = {}): Promise<Browser> {
  const { path, environment } = found ?? (await findChromium());
  const inherited = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return chromium.launch({
    executablePath: path,
    args: FLAGS,
    env: { ...Object.fromEntries(inherited), ...environment },
    ...options,
  });
}
