import { expect, test } from 'vitest';
import { compareVersions, satisfies } from './version.ts';

test.each([
  ['0.1.0', '^0.1', true],
  ['0.1.9', '^0.1.4', true],
  ['0.1.3', '^0.1.4', false],
  ['0.2.0', '^0.1', false],
  ['1.4.0', '^1.2', true],
  ['1.2.0', '^1.2.1', false],
  ['1.3.0', '^1.2.1', true],
  ['2.0.0', '^1.2', false],
  ['0.1.7', '0.1', true],
  ['0.1.7', '0.1.6', false],
])('%s for %s: %s', (version, range, fits) => {
  expect(satisfies(version, range)).toBe(fits);
});

test('versions are compared by number', () => {
  expect(['1.10.0', '1.9.9', '0.20.1'].toSorted(compareVersions)).toEqual(['0.20.1', '1.9.9', '1.10.0']);
});
