import * as v from 'valibot';
import { expect, it } from 'vitest';
import { locale } from './fields.ts';

it('a locale is one that figures can be written in', () => {
  for (const tag of ['en', 'de-CH', 'ar-EG']) expect(v.is(locale(), tag)).toBe(true);
  for (const tag of ['', 'en-US@posix', 'C', 'english please']) expect(v.is(locale(), tag)).toBe(false);
});
