import { foldName } from '@counterpart/sdk';
import { expect, test } from 'vitest';
import { samplePeople } from './sample-people.ts';

test('the people of the sample shop are of many scripts, each found by a name, and reach nobody', () => {
  const scripts = ['Latin', 'Arabic', 'Hebrew', 'Cyrillic', 'Greek', 'Han', 'Hangul', 'Devanagari', 'Thai'];
  for (const script of scripts)
    expect(
      samplePeople.filter(({ name }) => new RegExp(`\\p{Script=${script}}`, 'u').test(name)),
    ).not.toEqual([]);
  expect(samplePeople.map(({ name }) => foldName(name)).filter((name) => name === '')).toEqual([]);
  for (const { mail } of samplePeople) expect(mail ?? '@example.org').toMatch(/@example\.[a-z.]+$/);
});
