import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts } from '@napi-rs/canvas';

const require = createRequire(import.meta.url);

/** What the fonts for Latin lack. */
const SCRIPTS = [
  'noto-sans-arabic',
  'noto-sans-hebrew',
  'noto-emoji',
  'noto-sans-jp',
  'noto-sans-kr',
  'noto-sans-sc',
];
/**
 * Asked in this order for a letter; what none has is left to the fonts of the computer. Figures of Noto Sans all have
 * one width by themselves; those that a font has as a feature would be no text in a PDF.
 */
const PACKAGES = {
  strip: ['inter', ...SCRIPTS],
  page: ['noto-sans', 'inter', ...SCRIPTS],
} as const;
export type Face = keyof typeof PACKAGES;

interface Part {
  readonly family: string;
  readonly file: string;
  readonly ranges: readonly (readonly [first: number, last: number])[];
}

const parts = new Map<string, readonly Part[]>();
const families: Readonly<Record<Face, Map<number, string | undefined>>> = {
  strip: new Map(),
  page: new Map(),
};
const registered = new Set<string>();

/**
 * The font families that draw a text, as CSS wants them. Fonts come in many small files by script, and only those that
 * a text needs are ever read.
 */
export function fontsFor(text: string, face: Face): string {
  const needed = new Set<string>();
  for (const letter of text) {
    const family = familyOf(letter.codePointAt(0)!, face);
    if (family) needed.add(family);
  }
  return [...needed, 'sans-serif'].map((family) => `"${family}"`).join(', ');
}

function familyOf(code: number, face: Face): string | undefined {
  const known = families[face];
  if (known.has(code)) return known.get(code);
  const part = find(code, face);
  if (part && !registered.has(part.family)) {
    registered.add(part.family);
    GlobalFonts.registerFromPath(part.file, part.family);
  }
  known.set(code, part?.family);
  return part?.family;
}

function find(code: number, face: Face): Part | undefined {
  for (const name of PACKAGES[face]) {
    const part = partsOf(name).find(({ ranges }) =>
      ranges.some(([first, last]) => code >= first && code <= last),
    );
    if (part) return part;
  }
  return undefined;
}

function partsOf(name: string): readonly Part[] {
  let known = parts.get(name);
  if (!known) {
    const index = require.resolve(`@fontsource-variable/${name}/unicode.json`);
    const ranges = JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>;
    known = Object.entries(ranges).map(([subset, text]) => {
      const part = subset.replaceAll(/[[\]]/g, '');
      return {
        family: `${name} ${part}`,
        file: join(dirname(index), 'files', `${name}-${part}-wght-normal.woff2`),
        ranges: rangesOf(text),
      };
    });
    parts.set(name, known);
  }
  return known;
}

/** `U+20-7e,U+a0`, as in a style sheet. */
function rangesOf(text: string): (readonly [number, number])[] {
  return text.split(',').map((range) => {
    const [first, last = first] = range.trim().slice(2).split('-');
    return [Number.parseInt(first!, 16), Number.parseInt(last!, 16)] as const;
  });
}
