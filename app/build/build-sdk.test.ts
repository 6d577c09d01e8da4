import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSdk } from './build-sdk.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpart-sdk-'));
beforeAll(() => buildSdk(folder), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('puts one Solid into the page, also when a test runner builds it', () => {
  expect(process.env['NODE_ENV']).toBe('test');
  const files = readdirSync(join(folder, 'shared'));
  expect(files).toContain('solid.js');
  expect(files.filter((file) => file.startsWith('chunk-dev'))).toEqual([]);
  expect(process.env['NODE_ENV']).toBe('test');
});

it('fetches what draws charts when one is shown, not with the sell screen', () => {
  const text = (file: string) => readFileSync(join(folder, 'shared', file), 'utf8');
  const fetched = new Set(['sdk-view.js']);
  for (const file of fetched) {
    for (const [, other] of text(file).matchAll(/(?:import|export)[^"'()]*?from\s*["']\.\/([^"']+)["']/g))
      fetched.add(other!);
  }
  const draws = readdirSync(join(folder, 'shared')).filter((file) => file.startsWith('chunk-drawing'));
  expect(draws).toHaveLength(1);
  expect(text(draws[0]!)).toContain('stroke-dasharray');
  expect(text('sdk-view.js')).toContain(draws[0]!);
  expect([...fetched]).not.toContain(draws[0]);
});
