import { formatAmount } from '@counterpart/sdk';

/** In what money is told, and how whoever is told writes figures: a document, a shop. */
export interface MoneyFormat {
  readonly currency: string;
  readonly locale: string;
}

/** An amount in a sentence. */
export function inWords(minor: number, { currency, locale }: MoneyFormat): string {
  return formatAmount(minor, { currency, locale });
}
