import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modulesContract } from '@counterpart/sdk';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { testShop } from '../testing/index.ts';
import { writePlugin } from '../testing/write-plugin.ts';
import { isUsable } from './found-plugin.ts';
import { readPlugin } from './read-plugin-folder.ts';

const THEME = { type: 'dark', colors: { 'workbench.background': '#101820', 'dialog.backdrop': '#10182080' } };
const contributes = { themes: [{ id: 'hats.felt', label: 'Felt', path: './themes/felt.json' }] };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'themes-'));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function hats(file: string, more: object = {}): string {
  return writePlugin(root, { id: 'hats', contributes, ...more }, { 'themes/felt.json': file });
}

function problem(folder: string): string {
  const found = readPlugin(folder, false)!;
  return isUsable(found) ? 'none' : found.problem;
}

test('a module that is nothing but a theme runs, and tells the workbench its colours', async () => {
  const folder = hats(JSON.stringify(THEME), { main: undefined });
  const shop = await testShop({ plugins: [{ folder }] });
  const [module] = await shop.client(modulesContract, 'nobody').list({});
  expect(module).toMatchObject({
    state: 'active',
    themes: [{ id: 'hats.felt', label: 'Felt', ...THEME }],
  });
  await shop.dispose();
});

test.each([
  ['{ oops', /felt\.json.*its beginning/],
  [JSON.stringify({ ...THEME, type: 'blue' }), /felt\.json.*type: say light or dark/],
  [
    JSON.stringify({ ...THEME, colors: { 'button.background': 'url(//elsewhere)' } }),
    /write it as "#1b2120"/,
  ],
  [JSON.stringify({ ...THEME, colors: { 'a; b': '#000000' } }), /write it as "button\.background"/],
])('a theme that is none is named with its place: %s', (file, said) => {
  expect(problem(hats(file))).toMatch(said);
});

test('a theme whose file is missing is named', () => {
  expect(problem(writePlugin(root, { id: 'hats', contributes }))).toMatch(/Hats cannot.*felt\.json/);
});

test("a theme's id starts with its module's", () => {
  const themes = [{ ...contributes.themes[0], id: 'caps.felt' }];
  expect(problem(hats(JSON.stringify(THEME), { contributes: { themes } }))).toMatch(/rename "caps\.felt"/);
});
