import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writePlugin } from '../testing/write-plugin.ts';
import { builtFile, viewFiles } from './view-files.ts';

let root: string;
const manifest = { id: 'hats', main: './dist/node.js', browser: './dist/view.js' } as Manifest;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'plugins-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test("a view's address changes with its script and with its style", () => {
  const folder = writePlugin(root, { id: 'hats' }, { 'dist/view.js': '1' });
  const first = viewFiles(manifest, folder);
  expect(first).toEqual({
    script: expect.stringMatching(/^\/plugins\/hats\/[0-9a-f]{16}\/view\.js$/),
    style: null,
  });
  writeFileSync(join(folder, 'dist/view.css'), 'p {}');
  const second = viewFiles(manifest, folder);
  expect(second?.style).toBe(second?.script.replace('view.js', 'view.css'));
  expect(second?.script).not.toBe(first?.script);
});

test('a plugin without a Solid half, or one that is not built, has no view', () => {
  const folder = writePlugin(root, { id: 'hats' });
  expect(viewFiles({ id: 'hats' } as Manifest, folder)).toBeNull();
  expect(viewFiles(manifest, folder)).toBeNull();
});

test('only built files are given out', () => {
  const folder = writePlugin(root, { id: 'hats' }, { 'dist/view.js': '1', 'dist/assets/hat.svg': '<svg/>' });
  expect(builtFile(manifest, folder, 'view.js')).toBe(join(folder, 'dist/view.js'));
  expect(builtFile(manifest, folder, 'assets/hat.svg')).toBe(join(folder, 'dist/assets/hat.svg'));
  for (const file of [
    '../package.json',
    '/etc/passwd',
    'assets',
    '',
    'missing.js',
    'assets/../../package.json',
  ]) {
    expect(builtFile(manifest, folder, file), file).toBeUndefined();
  }
});
