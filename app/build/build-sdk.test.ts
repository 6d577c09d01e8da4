import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { buildSdk } from './build-sdk.ts';

const folder = mkdtempSync(join(tmpdir(), 'counterpart-sdk-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('puts one Solid into the page, also when a test runner builds it', async () => {
  expect(process.env['NODE_ENV']).toBe('test');
  await buildSdk(folder);
  const files = readdirSync(join(folder, 'shared'));
  expect(files).toContain('solid.js');
  expect(files.filter((file) => file.startsWith('chunk-dev'))).toEqual([]);
  expect(process.env['NODE_ENV']).toBe('test');
}, 60_000);
