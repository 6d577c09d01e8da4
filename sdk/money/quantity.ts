import { toDecimalText, trimDecimalText } from './decimal-text.ts';
import { parseDecimal, type DecimalSeparator, type ParseReason } from './parse-decimal.ts';

/** A quantity is an integer number of thousandths (`_milli`): 1.5 kg is 1500, three pieces are 3000. */
export const QUANTITY_ONE_MILLI = 1000;
const DIGITS = 3;

export type ParsedQuantity =
  | { readonly ok: true; readonly quantity_milli: number }
  | { readonly ok: false; readonly reason: ParseReason };

/** Reads what a person typed: "3", "1.5", "0,250". More than three decimals are refused, never rounded. */
export function parseQuantity(text: string, separator: DecimalSeparator): ParsedQuantity {
  const parsed = parseDecimal(text, DIGITS, separator);
  return parsed.ok ? { ok: true, quantity_milli: parsed.value } : parsed;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A quantity for people, without trailing zeros: 1500 is "1.5", 3000 is "3". `locale` is a BCP 47 tag. */
export function formatQuantity(quantity_milli: number, locale: string): string {
  let format = formats.get(locale);
  if (!format) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: DIGITS });
    formats.set(locale, format);
  }
  return format.format(toDecimalText(quantity_milli, DIGITS) as Intl.StringNumericLiteral);
}

/** A quantity as a scale shows it: 350 is "0.350", 1500 is "1.500"; whole ones as they are: 3000 is "3". */
export function formatMeasured(quantity_milli: number, locale: string): string {
  if (quantity_milli % QUANTITY_ONE_MILLI === 0) return formatQuantity(quantity_milli, locale);
  const digits = { minimumFractionDigits: DIGITS, maximumFractionDigits: DIGITS };
  return new Intl.NumberFormat(locale, digits).format(
    toDecimalText(quantity_milli, DIGITS) as Intl.StringNumericLiteral,
  );
}

/** A quantity for a field or a file: no groups, no trailing zeros: "1234.5". */
export function quantityToText(quantity_milli: number, separator: DecimalSeparator = '.'): string {
  return trimDecimalText(toDecimalText(quantity_milli, DIGITS)).replace('.', separator);
}
