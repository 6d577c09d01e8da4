import type { Shop, ShopTaxRate } from '@counterpart/sdk';
import type { useFormat } from '@counterpart/sdk/view';
import { t } from '../text/t.ts';

type Format = ReturnType<typeof useFormat>;

/** What a rate is, in a few words: "20 %, 0.25 each". */
export function rateFigures({ rate_ppm, fixed_minor }: ShopTaxRate, format: Format): string {
  const parts = [
    ...(rate_ppm !== 0 || fixed_minor === 0 ? [format.percent(rate_ppm)] : []),
    ...(fixed_minor === 0 ? [] : [t('taxes.each', { amount: format.money(fixed_minor) })]),
  ];
  return parts.join(', ');
}

/** What is special about a rate; nothing about most. */
export function rateRemarks(rate: ShopTaxRate, shop: Shop, format: Format): string[] {
  const { includedInPrice, validFrom, validUntil } = rate;
  return [
    ...(includedInPrice === null || includedInPrice === shop.pricesIncludeTax
      ? []
      : [t(includedInPrice ? 'taxes.inside' : 'taxes.onTop')]),
    ...(rate.affectsLaterTaxes ? [t('taxes.compound')] : []),
    ...(validFrom === null ? [] : [t('taxes.from', { date: format.date(validFrom) })]),
    ...(validUntil === null ? [] : [t('taxes.until', { date: format.date(validUntil) })]),
  ];
}
