import { checkDigit, currencyDigits } from '@counterpart/sdk';
import { bakery, coldDrinks, fruitAndVegetables, hotDrinks, type Shelf } from './sample-food.ts';
import { household, pantry, stationery } from './sample-goods.ts';

export interface SampleProduct {
  readonly category: string;
  /** The shop's class with this id, if it has one: food is taxed less in most countries. */
  readonly taxClass: string;
  readonly name: string;
  readonly code: string;
  readonly barcode: string;
  /** In hundredths. */
  readonly price_minor: number;
  readonly cost_minor: number;
  readonly stock: number;
}

/** EAN-13 numbers that begin with 952 are set aside for examples: no real product has one. */
const EXAMPLE_PREFIX = '9520000';

/** What goods cost a corner shop, as a part of what they sell for. */
const COSTS = 0.58;

interface Category {
  readonly category: string;
  readonly code: string;
  readonly taxClass: string;
  readonly goods: Shelf;
}

const shelves: readonly Category[] = [
  { category: 'Hot drinks', code: 'HOT', taxClass: 'standard', goods: hotDrinks },
  { category: 'Bakery', code: 'BAK', taxClass: 'reduced', goods: bakery },
  { category: 'Cold drinks', code: 'COL', taxClass: 'standard', goods: coldDrinks },
  { category: 'Fruit and vegetables', code: 'FRU', taxClass: 'reduced', goods: fruitAndVegetables },
  { category: 'Pantry', code: 'PAN', taxClass: 'reduced', goods: pantry },
  { category: 'Household', code: 'HOU', taxClass: 'standard', goods: household },
  { category: 'Stationery', code: 'STA', taxClass: 'standard', goods: stationery },
];

/** The goods of the sample shop. */
export const sampleProducts: readonly SampleProduct[] = shelves.flatMap((shelf, shelfIndex) =>
  shelf.goods.map(([name, price_minor, stock], index) => {
    const digits = `${EXAMPLE_PREFIX}${shelfIndex + 1}${String(index + 1).padStart(4, '0')}`;
    return {
      category: shelf.category,
      taxClass: shelf.taxClass,
      name,
      code: `${shelf.code}-${String(index + 1).padStart(2, '0')}`,
      barcode: `${digits}${checkDigit(digits)}`,
      price_minor,
      cost_minor: Math.round(price_minor * COSTS),
      stock,
    };
  }),
);

/** The catalogue has two decimals; a yen shop sells the same at 100 times the figure, a dinar shop at its own digits. */
export function sampleFactor(currency: string): number {
  return 10 ** Math.max(0, currencyDigits(currency) - 2);
}
