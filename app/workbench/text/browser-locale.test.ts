import { expect, it } from 'vitest';
import { browserLocale } from './browser-locale.ts';

it('takes the first language that Intl understands, whatever the system calls it', () => {
  expect(browserLocale(['de-CH', 'en'])).toBe('de-CH');
  expect(browserLocale(['en-US@posix'])).toBe('en-US');
  expect(browserLocale(['C.UTF-8', '', 'fr'])).toBe('fr');
  expect(browserLocale([])).toBe('en');
});
