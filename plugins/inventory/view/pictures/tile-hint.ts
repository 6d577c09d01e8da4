import { hueOf, initialsOf } from '@counterpart/sdk';
import type { ListedProduct } from '../../api/index.ts';

/** What stands in the place of a product's picture: the same as on its tile at the till. */
export function tileHint({ name, category }: Pick<ListedProduct, 'name' | 'category'>): {
  initials: string;
  hue: number;
} {
  return { initials: initialsOf(name), hue: hueOf(category?.name ?? name) };
}
