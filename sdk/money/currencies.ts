import { CURRENCIES, type CurrencyInfo } from './currency-table.ts';
import { MoneyError } from './money-error.ts';

/** Whether the code is an active ISO 4217 code, in capitals. */
export function isCurrency(code: string): boolean {
  return Object.hasOwn(CURRENCIES, code);
}

/** @throws MoneyError `unknown-currency` */
export function currencyInfo(code: string): CurrencyInfo {
  const info = isCurrency(code) ? CURRENCIES[code] : undefined;
  if (!info) {
    throw new MoneyError('unknown-currency', `"${code}" is no currency. Use an ISO 4217 code such as EUR.`);
  }
  return info;
}

/**
 * Digits behind the decimal separator: EUR 2, JPY 0, KWD 3, CLF 4. From ISO 4217, not from `Intl`, whose data differ
 * between runtimes and versions: two tills must never disagree on what a stored figure means.
 * @throws MoneyError `unknown-currency`
 */
export function currencyDigits(code: string): number {
  return currencyInfo(code).digits;
}

/** All codes, in alphabetical order. */
export function currencyCodes(): string[] {
  return Object.keys(CURRENCIES);
}
