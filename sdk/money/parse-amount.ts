import { currencyDigits } from './currencies.ts';
import { parseDecimal, type DecimalSeparator, type ParseReason } from './parse-decimal.ts';

export interface ParseAmountOptions {
  /** ISO 4217 code. */
  readonly currency: string;
  /** The user's, for example from `decimalSeparator(locale)`. */
  readonly decimalSeparator: DecimalSeparator;
  /** Whose name for the currency is accepted beside its code and its usual symbol. */
  readonly locale?: string | undefined;
}

export type ParsedAmount =
  { readonly ok: true; readonly amount_minor: number } | { readonly ok: false; readonly reason: ParseReason };

/**
 * Reads what a person typed or pasted into minor units: "1,234.50", "1.234,50", "12,5", "£3.20", "12.50 CHF".
 * The sign of another currency is refused as `not-a-number`; so are too many decimals, never rounded.
 * @throws MoneyError `unknown-currency`
 */
export function parseAmount(text: string, options: ParseAmountOptions): ParsedAmount {
  const digits = currencyDigits(options.currency);
  const parsed = parseDecimal(withoutSymbol(text, options), digits, options.decimalSeparator);
  return parsed.ok ? { ok: true, amount_minor: parsed.value } : parsed;
}

/** The decimal separator a language writes: `,` for "de", `.` for "en" (and for Arabic, whose own sign is also read). */
export function decimalSeparator(locale: string): DecimalSeparator {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.';
}

/** Takes the currency's own sign off the front or the back, also between a minus and the figure. */
function withoutSymbol(text: string, { currency, locale }: ParseAmountOptions): string {
  const lower = text.toLowerCase();
  for (const symbol of symbols(currency, locale)) {
    const at = lower.indexOf(symbol.toLowerCase());
    if (at < 0) continue;
    const before = text.slice(0, at);
    const after = text.slice(at + symbol.length);
    if (/\d/u.test(before) && /\d/u.test(after)) continue;
    return `${before.trim()}${after.trim()}`;
  }
  return text;
}

const known = new Map<string, readonly string[]>();

function symbols(currency: string, locale = 'en'): readonly string[] {
  const key = `${currency} ${locale}`;
  let found = known.get(key);
  if (!found) {
    const all = new Set([currency]);
    for (const language of ['en', locale]) {
      for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const) {
        const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay });
        const sign = format.formatToParts(1).find(({ type }) => type === 'currency');
        if (sign) all.add(sign.value);
      }
    }
    found = [...all].sort((a, b) => b.length - a.length); // "CA$" before "$"
    known.set(key, found);
  }
  return found;
}
