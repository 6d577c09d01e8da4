import { checkDigit } from '@counterpart/sdk';

/** What the figure in a code means. */
export type EmbeddedFigure = 'weight' | 'pieces' | 'price' | 'total';

/** One field of a pattern. */
interface PatternField {
  readonly kind: 'text' | 'item' | 'any' | 'check' | EmbeddedFigure;
  readonly length: number;
  /** Of a text: what stands there. */
  readonly text: string;
  /** Of a figure: how many of its digits are decimals; undefined means the usual ones. */
  readonly decimals: number | undefined;
}

export interface BarcodePattern {
  readonly fields: readonly PatternField[];
  readonly length: number;
}

export type PatternProblem =
  | 'empty'
  | 'unknown-field'
  | 'no-item'
  | 'two-items'
  | 'no-figure'
  | 'two-figures'
  | 'check-not-last'
  | 'too-many-decimals'
  | 'nothing-fixed';

const FIGURES: readonly string[] = ['weight', 'pieces', 'price', 'total'] satisfies EmbeddedFigure[];
const FIELD = /\{(\w+)(?::(\d{1,2})(?:\.(\d))?)?\}|([^{}])/gy;
const MOST_FIGURE_DIGITS = 9;

/**
 * Reads `21{item:5}{weight:5}{check}`: fixed characters, the item's number, and one figure.
 * `{weight:5}` is a weight in thousandths (grams, where the price is for a kilogram), `{pieces:3}` a count, `{price:5}`
 * the price of one, `{total:5}` the price of the whole, from which the quantity follows; `{weight:5.2}` has two
 * decimals. `{any:1}` is passed over, `{check}` is the check digit of all before it.
 */
export function parsePattern(text: string): BarcodePattern | PatternProblem {
  const fields: PatternField[] = [];
  FIELD.lastIndex = 0;
  for (let end = 0; end < text.length; end = FIELD.lastIndex) {
    const match = FIELD.exec(text);
    if (!match) return 'unknown-field';
    const [, name, digits, decimals, character] = match;
    if (character !== undefined) fields.push(fixed(character));
    else {
      const field = asField(
        name!,
        Number(digits ?? 1),
        decimals === undefined ? undefined : Number(decimals),
      );
      if (!field) return 'unknown-field';
      fields.push(field);
    }
  }
  const problem = problemOf(fields);
  return problem ?? { fields, length: fields.reduce((sum, { length }) => sum + length, 0) };
}

function fixed(text: string): PatternField {
  return { kind: 'text', length: 1, text, decimals: undefined };
}

function asField(name: string, length: number, decimals: number | undefined): PatternField | undefined {
  const known = name === 'item' || name === 'any' || name === 'check' || FIGURES.includes(name);
  if (!known || length < 1 || (name === 'check' && length > 1)) return undefined;
  if (FIGURES.includes(name) && length > MOST_FIGURE_DIGITS) return undefined;
  return { kind: name as PatternField['kind'], length, text: '', decimals };
}

function problemOf(fields: readonly PatternField[]): PatternProblem | undefined {
  const count = (is: (field: PatternField) => boolean) => fields.filter(is).length;
  if (fields.length === 0) return 'empty';
  const items = count(({ kind }) => kind === 'item');
  if (items !== 1) return items === 0 ? 'no-item' : 'two-items';
  const figures = count(({ kind }) => FIGURES.includes(kind));
  if (figures !== 1) return figures === 0 ? 'no-figure' : 'two-figures';
  if (fields.slice(0, -1).some(({ kind }) => kind === 'check')) return 'check-not-last';
  const [figure] = fields.filter(({ kind }) => FIGURES.includes(kind));
  const most = figure!.kind === 'pieces' ? 0 : figure!.kind === 'weight' ? 3 : 4;
  if ((figure!.decimals ?? 0) > Math.min(most, figure!.length)) return 'too-many-decimals';
  // Without anything fixed, every code of that length would be one of these.
  return fields[0]!.kind === 'text' ? undefined : 'nothing-fixed';
}

/** What a code says by a pattern. */
export interface EmbeddedCode {
  readonly item: string;
  readonly figure: EmbeddedFigure;
  /** The digits as a whole number. */
  readonly value: number;
  readonly decimals: number | undefined;
  /** The code with zeros in place of the figure, and the check digit that then belongs to it. */
  readonly bare: string;
  /** The check digit that should stand there, where another one does. */
  readonly expectedCheck: number | undefined;
}

/** Undefined when the code does not look like the pattern at all. */
export function readByPattern({ fields, length }: BarcodePattern, code: string): EmbeddedCode | undefined {
  if (code.length !== length) return undefined;
  let [item, digits, bare] = ['', '', ''];
  let figure: PatternField | undefined;
  let expectedCheck: number | undefined;
  let at = 0;
  for (const field of fields) {
    const part = code.slice(at, at + field.length);
    if (field.kind === 'text' ? part !== field.text : !/^\d+$/.test(part)) return undefined;
    if (field.kind === 'item') item = part;
    if (field.kind === 'check') {
      const expected = checkDigit(code.slice(0, at));
      if (expected !== Number(part)) expectedCheck = expected;
      bare += checkDigit(bare);
    } else if (FIGURES.includes(field.kind)) {
      [figure, digits] = [field, part];
      bare += '0'.repeat(field.length);
    } else bare += part;
    at += field.length;
  }
  const kind = figure!.kind as EmbeddedFigure;
  return { item, figure: kind, value: Number(digits), decimals: figure!.decimals, bare, expectedCheck };
}

export function isPattern(parsed: BarcodePattern | PatternProblem): parsed is BarcodePattern {
  return typeof parsed !== 'string';
}
