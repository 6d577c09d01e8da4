import { type DecimalSeparator, parseAmount, parseQuantity, type ParseReason } from '@counterpart/sdk';

/** How figures are written in one file. */
export interface FigureFormat {
  readonly currency: string;
  readonly decimalSeparator: DecimalSeparator;
}

/** A comma when some figure ends in a comma and one to three digits and none has a point at that place. */
export function guessDecimalSeparator(figures: Iterable<string>): DecimalSeparator {
  let comma = false;
  for (const figure of figures) {
    if (/\.\d{1,3}\s*$/.test(figure)) return '.';
    comma ||= /,\d{1,2}\s*$/.test(figure);
  }
  return comma ? ',' : '.';
}

export function parsePrice(text: string, format: FigureFormat): ReturnType<typeof parseAmount> {
  return parseAmount(withoutEmptyDecimals(text, format.decimalSeparator), format);
}

export function parseStock(text: string, format: FigureFormat): ReturnType<typeof parseQuantity> {
  return parseQuantity(withoutEmptyDecimals(text, format.decimalSeparator), format.decimalSeparator);
}

const REASONS: Readonly<Record<ParseReason, string>> = {
  empty: 'is empty',
  'not-a-number': 'is not a number',
  grouping: 'groups its digits unclearly',
  'too-many-decimals': 'has too many decimals',
  'too-large': 'is too large',
};

export function figureMessage(what: string, text: string, reason: ParseReason): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return reason === 'empty' ? `The ${what} is empty.` : `The ${what} "${shown}" ${REASONS[reason]}.`;
}

/** "18.0" is 18 and "2.5500" is 2.55 in every currency: spreadsheets write decimals that say nothing. */
function withoutEmptyDecimals(text: string, separator: DecimalSeparator): string {
  const [whole = '', decimals, ...more] = text.trim().split(separator);
  if (decimals === undefined || more.length > 0 || !/^\d+$/.test(decimals)) return text;
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}${separator}${kept}`;
}
