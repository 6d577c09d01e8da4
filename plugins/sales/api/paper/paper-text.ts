import { formatAmount, formatMeasured, formatQuantity } from '@counterpart/sdk';
import { paperWords } from './paper-words.ts';

/** How figures and words stand on this paper. */
export interface PaperText {
  readonly say: ReturnType<typeof paperWords>;
  readonly amount: (amount_minor: number) => string;
  /** With the code of the currency, which every printer has letters for. */
  readonly money: (amount_minor: number) => string;
  readonly quantity: (quantity_milli: number) => string;
  /** What a scale shows: "0.350"; whole ones without decimals. */
  readonly measured: (quantity_milli: number) => string;
}

export function paperText(currency: string, locale: string): PaperText {
  return {
    say: paperWords(locale),
    amount: (amount_minor) => formatAmount(amount_minor, { currency, locale, display: 'none' }),
    money: (amount_minor) => formatAmount(amount_minor, { currency, locale, display: 'code' }),
    quantity: (quantity_milli) => formatQuantity(quantity_milli, locale),
    measured: (quantity_milli) => formatMeasured(quantity_milli, locale),
  };
}
