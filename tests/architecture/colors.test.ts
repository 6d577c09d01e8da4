import { expect, test } from 'vitest';
import { THEMES } from '@counterpart/themes';
import { CODE, filesBelow, type SourceFile } from './source-files.ts';
import { TEST_FILE } from './layers.ts';

const STYLE = /\.css$/;
/** What draws on the screen; `host` draws on paper. */
const FOLDERS = ['app/workbench', 'plugins', 'sdk/view'];
const DRAWS = /^(app\/workbench|sdk\/view|plugins\/[^/]+\/view)\//;

const NAMED = 'black|white|gray|grey|silver|red|green|blue|yellow|orange|purple|pink|brown|navy|teal|gold';
/** A colour that no theme can change. `oklch(from var(…) …)` and `color-mix` of a theme's colours are none. */
const LITERAL = new RegExp(
  String.raw`#[0-9a-f]{3,8}\b(?!.*\{)|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\((?!from var\()|:[^;]*\b(?:${NAMED})\b`,
  'gi',
);
const IN_CODE = /(['"`])(?:#[0-9a-f]{3,8}|(?:rgba?|hsla?|oklch)\([^)]*\))\1/gi;

/** Ink and paper of what is printed. */
const ON_PAPER = ['plugins/sales/view/settings/to-logo.ts'];

const styles = FOLDERS.flatMap((folder) => filesBelow(folder, STYLE));
const code = FOLDERS.flatMap((folder) => filesBelow(folder, CODE)).filter(
  ({ path }) => DRAWS.test(path) && !TEST_FILE.test(path) && !ON_PAPER.includes(path),
);
const ids = Object.keys(THEMES[0]!.colors).map((id) => `--cp-${id.replaceAll('.', '-')}`);

function literals({ path, text }: SourceFile, literal: RegExp): string[] {
  const bare = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...new Set(bare.match(literal))].map((what) => `${path}: ${what.trim()}`);
}

function namesIn(files: readonly SourceFile[]): Set<string> {
  return new Set(files.flatMap(({ text }) => text.match(/--cp-[a-zA-Z]+(?:-[a-zA-Z0-9]+)*/g) ?? []));
}

test('stylesheets take every colour from the theme', () => {
  expect(styles.length).toBeGreaterThan(60);
  expect(styles.flatMap((file) => literals(file, LITERAL))).toEqual([]);
});

test('so does the code that draws', () => {
  expect(code.length).toBeGreaterThan(200);
  expect(code.flatMap((file) => literals(file, IN_CODE))).toEqual([]);
});

test('no style names a colour that the themes do not have', () => {
  const declared = new Set(styles.flatMap(({ text }) => text.match(/--cp-[\w-]+(?=:)/g) ?? []));
  const unknown = [...namesIn(styles)].filter(
    (name) =>
      !ids.includes(name) && !declared.has(name) && !['--cp-tracks', '--cp-tracks-narrow'].includes(name),
  );
  expect(unknown).toEqual([]);
});

test('the themes have no colour that nothing shows', () => {
  const used = namesIn([...styles, ...code]);
  // The code numbers the series itself.
  const idle = ids.filter((id) => !used.has(id) && !/^--cp-chart-series\d$/.test(id));
  expect(idle).toEqual([]);
});

test.each([
  'color: #1b2120;',
  'background: rgb(0 0 0 / 20%);',
  'border: 1px solid white;',
  'fill: oklch(0.7 0.1 200);',
])('it is found: %s', (text) => {
  expect(literals({ path: 'x.css', text }, LITERAL)).toHaveLength(1);
});

test('what is made of a theme, or is no colour, is left alone', () => {
  const text = `
    .white-label { color: oklch(from var(--cp-accent-foreground) l c var(--hue)); white-space: nowrap; }
    #workbench { border-color: color-mix(in srgb, currentcolor 45%, transparent); }`;
  expect(literals({ path: 'x.css', text }, LITERAL)).toEqual([]);
});
