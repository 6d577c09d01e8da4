import { decimalSeparator, parseQuantity, plainTaxRate, type TaxClass } from '@counterpart/sdk';
import { t } from '../text/t.ts';

/** One percent is 10 000 ppm, and is read to three decimals. */
const PPM_PER_MILLI_PERCENT = 10;
const MOST_PPM = 1_000_000;

/** Parts per million of what somebody typed as a percentage; 0 for nothing, undefined for no percentage. */
export function readPercent(text: string, locale: string): number | undefined {
  const bare = text.replace('%', '').trim();
  if (bare === '') return 0;
  const read = parseQuantity(bare, decimalSeparator(locale));
  const rate_ppm = read.ok ? read.quantity_milli * PPM_PER_MILLI_PERCENT : -1;
  return rate_ppm >= 0 && rate_ppm <= MOST_PPM ? rate_ppm : undefined;
}

/** A class with this one rate, which new products get, and one for what is not taxed. */
export function firstTaxClasses(rate_ppm: number): TaxClass[] {
  const untaxed: TaxClass = { id: 'no-tax', name: t('start.noTaxClass'), rates: [] };
  if (rate_ppm === 0) return [untaxed];
  const name = t('start.taxName', { percent: rate_ppm / 10_000 });
  return [
    { id: 'standard', name: t('start.taxClass'), rates: [plainTaxRate('standard', name, rate_ppm)] },
    untaxed,
  ];
}
