import type { Shop } from '@counterpart/sdk';
import type { ShopPlugin } from '../plugins/shop-plugin.ts';

/** What every till has to know of its shop at any time, also while the books cannot be reached. */
export interface OutlineData {
  readonly shop: Shop;
  readonly plugins: readonly ShopPlugin[];
  /** The settings of scope `shop` that were set: id to JSON text. */
  readonly settings: Readonly<Record<string, string>>;
}

/** The shop's outline: of the books here, or of those that another computer keeps. */
export interface Outline {
  shop(): Promise<Shop>;
  plugins(): Promise<readonly ShopPlugin[]>;
  settings(): Promise<Readonly<Record<string, string>>>;
}
export const Outline = Symbol.for('counterpart.Outline');
