import type { Shop } from '@counterpart/sdk';

/**
 * What a shop is until its owner says otherwise. Nothing is known of the country, so nothing is taxed: a tax that is
 * not due is worse than one that is added in the settings before the first sale.
 */
export const SHOP_DEFAULTS: Omit<Shop, 'ready' | 'digits'> = {
  name: '',
  currency: 'EUR',
  pricesIncludeTax: true,
  roundingMode: 'half-away',
  roundingScope: 'line',
  cashRounding: null,
  locale: 'en',
  demo: false,
  taxClasses: [{ id: 'no-tax', name: 'No tax', rates: [] }],
};
