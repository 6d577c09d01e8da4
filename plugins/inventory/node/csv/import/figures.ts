import { type DecimalSeparator, parseAmount, parseQuantity, type ParseReason } from '@counterpart/sdk';

/** How figures are written in one file. */
export interface FigureFormat {
  readonly currency: string;
  readonly decimalSeparator: DecimalSeparator;
}

export function parsePrice(text: string, format: FigureFormat): ReturnType<typeof parseAmount> {
  return parseAmount(withoutEmptyDecimals(text, format.decimalSeparator), format);
}

export function parseStock(text: string, format: FigureFormat): ReturnType<typeof parseQuantity> {
  return parseQuantity(withoutEmptyDecimals(text, format.decimalSeparator), format.decimalSeparator);
}

const REASONS: Readonly<Record<ParseReason, string>> = {
  empty: 'is empty. Fill it in',
  'not-a-number': 'is not a number. Write only digits and the decimal mark',
  grouping: 'groups its digits unclearly. Leave the groups out, or choose the other decimal mark',
  'too-many-decimals': 'has too many decimals. Round it',
  'too-large': 'is too large. Look for a barcode in the wrong column',
};

export function figureMessage(what: string, text: string, reason: ParseReason): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return reason === 'empty' ? `The ${what} ${REASONS.empty}.` : `The ${what} "${shown}" ${REASONS[reason]}.`;
}

/** "18.0" is 18 and "2.5500" is 2.55 in every currency: spreadsheets write decimals that say nothing. */
function withoutEmptyDecimals(text: string, separator: DecimalSeparator): string {
  const [whole = '', decimals, ...more] = text.trim().split(separator);
  if (decimals === undefined || more.length > 0 || !/^\d+$/.test(decimals)) return text;
  const kept = decimals.replace(/0+$/, '');
  return kept === '' ? whole : `${whole}${separator}${kept}`;
}
