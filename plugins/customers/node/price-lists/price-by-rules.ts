import { multiplyDivide } from '@counterpart/sdk';
import type { ItemToPrice } from '@counterpart/sales/api';
import type { PriceRule } from '../../api/index.ts';

const WHOLE_PPM = 1_000_000;
const NEAREST = { item: 0, category: 1, all: 2 } as const;

/**
 * What an item costs by the rules of a group, in force already: those for the very thing go before those for its
 * category, and those before the ones for everything. Of several that are as near, the lowest price holds. Undefined
 * where no rule is for it. `categories` are the names of the item's category and of all above it.
 */
export function priceByRules(
  item: ItemToPrice,
  categories: ReadonlySet<string>,
  rules: readonly PriceRule[],
): number | undefined {
  const meant = rules.filter(({ reach }) => isFor(reach, item, categories));
  const nearest = Math.min(...meant.map(({ reach }) => NEAREST[reach.kind]));
  const prices = meant
    .filter(({ reach }) => NEAREST[reach.kind] === nearest)
    .map(({ price }) => priceOf(price, item.unitPrice_minor));
  return prices.length === 0 ? undefined : Math.min(...prices);
}

/** Days of validity are counted where the books are kept, the first and the last among them. */
export function isInForce({ validFrom, validUntil }: PriceRule, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil);
}

function isFor(
  reach: PriceRule['reach'],
  { provider, ref }: ItemToPrice,
  categories: ReadonlySet<string>,
): boolean {
  if (reach.kind === 'item') return reach.provider === provider && reach.ref === ref;
  return reach.kind === 'all' || categories.has(reach.category);
}

function priceOf(price: PriceRule['price'], unitPrice_minor: number): number {
  if (price.kind === 'fixed') return price.price_minor;
  return multiplyDivide(unitPrice_minor, WHOLE_PPM - price.percent_ppm, WHOLE_PPM, 'half-away');
}
