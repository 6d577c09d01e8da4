import { currencyDigits } from './currencies.ts';
import { toDecimalText } from './decimal-text.ts';
import type { DecimalSeparator } from './parse-decimal.ts';

export interface FormatAmountOptions {
  /** ISO 4217 code. */
  readonly currency: string;
  /** BCP 47 language tag. */
  readonly locale: string;
  /** `symbol` (the default) "£3.20", `code` "GBP 3.20", `none` "3.20". */
  readonly display?: 'symbol' | 'code' | 'none' | undefined;
}

const formats = new Map<string, Intl.NumberFormat>();

/**
 * An amount for people, in their language. The digits are the currency's own from ISO 4217 and exact at any size: no
 * float is involved.
 * @throws MoneyError `unknown-currency`
 */
export function formatAmount(amount_minor: number, options: FormatAmountOptions): string {
  const digits = currencyDigits(options.currency);
  return formatFor(options, digits).format(toDecimalText(amount_minor, digits) as Intl.StringNumericLiteral);
}

/**
 * An amount for a field or a file: no currency, no groups, all digits: "1234.50".
 * @throws MoneyError `unknown-currency`
 */
export function amountToText(
  amount_minor: number,
  currency: string,
  separator: DecimalSeparator = '.',
): string {
  return toDecimalText(amount_minor, currencyDigits(currency), separator);
}

function formatFor({ currency, locale, display }: FormatAmountOptions, digits: number): Intl.NumberFormat {
  const key = `${locale} ${currency} ${display ?? 'symbol'}`;
  let format = formats.get(key);
  if (!format) {
    const fraction = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    const currencyDisplay = display === 'code' ? 'code' : 'narrowSymbol';
    format = new Intl.NumberFormat(
      locale,
      display === 'none' ? fraction : { ...fraction, style: 'currency', currency, currencyDisplay },
    );
    formats.set(key, format);
  }
  return format;
}
