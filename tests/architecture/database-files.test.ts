import { expect, test } from 'vitest';
import { importsOf } from './imports.ts';
import { TEST_FILE } from './layers.ts';
import { CODE, filesBelow, type SourceFile } from './source-files.ts';

/** Of node:fs, what opens no file: opening and closing one drops SQLite's locks in the process. */
const HARMLESS = new Set([
  'access',
  'accessSync',
  'constants',
  'existsSync',
  'link',
  'lstat',
  'mkdir',
  'mkdirSync',
  'mkdtemp',
  'readdir',
  'readdirSync',
  'realpath',
  'realpathSync',
  'rename',
  'rm',
  'stat',
  'statSync',
  'statfs',
  'statfsSync',
  'watch',
  'FSWatcher',
  'Stats',
]);
const NAMES_A_DATABASE = /\bshopPath\b|\bshop\.db\b|\btill\.db\b|\bdatabasePath\b/;

/** What a file that deals with the databases takes from `fs` and must not. */
function harmfulImports({ path, text }: SourceFile): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
  if (!path.startsWith('host/database/') && !NAMES_A_DATABASE.test(code)) return [];
  return importsOf(path, text)
    .filter(({ specifier }) => /^(node:)?fs(\/promises)?$/.test(specifier))
    .flatMap(({ names }) =>
      names.length === 0 ? ['everything'] : names.filter((name) => !HARMLESS.has(name)),
    )
    .map((name) => `${path} takes ${name} from fs and deals with a database: never open its file yourself.`);
}

const sources = ['host', 'plugins', 'app']
  .flatMap((folder) => filesBelow(folder, CODE))
  .filter(({ path }) => !TEST_FILE.test(path));

test('no code that deals with shop.db or till.db opens, reads or copies files itself', () => {
  expect(sources.filter(({ path }) => path.startsWith('host/database/')).length).toBeGreaterThan(0);
  expect(sources.flatMap(harmfulImports)).toEqual([]);
});

test.each([
  `import { readFileSync } from 'node:fs'; readFileSync(join(folder, 'shop.db'));`,
  `import { copyFile } from 'node:fs/promises'; copyFile(options.shopPath, backup);`,
  `import * as fs from 'node:fs'; fs.openSync(shopPath);`,
  `import fs from 'fs'; fs.openSync(shopPath);`,
])('it is found: %s', (text) => {
  expect(harmfulImports({ path: 'host/backup/backup.ts', text })).toHaveLength(1);
});

test('looking at the folder is no harm', () => {
  const text = `import { existsSync, watch } from 'node:fs'; existsSync(shopPath);`;
  expect(harmfulImports({ path: 'host/changes/detector.ts', text })).toEqual([]);
});
