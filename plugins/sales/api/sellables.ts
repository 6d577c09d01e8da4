import { definePoint } from '@counterpart/sdk';

/**
 * The tax class of what is no sale but a debt of the shop: a gift card, a deposit. It bears no tax, no discount reaches
 * it, and reports count it apart, by this class on its line. Every shop has it; nobody sets it up.
 */
export const LIABILITY_TAX_CLASS = 'liability';

/** Something that can go into a cart, as the module that keeps it describes it. */
export interface SellableItem {
  /** The provider's own stable reference, for example the id of a product. */
  readonly ref: string;
  readonly name: string;
  /** What the shop calls it on a label: its stock code; null when it has none. */
  readonly sku: string | null;
  /** The name of its category, for tiles and for the snapshot on the receipt. */
  readonly category: string | null;
  /** In the shop's own terms: with tax where the shop's prices include it. */
  readonly unitPrice_minor: number;
  /** The id of one of the shop's tax classes, or `LIABILITY_TAX_CLASS`; null for the shop's default one. */
  readonly taxClass: string | null;
  /** In thousandths; null where nobody counts it. */
  readonly onHand_milli: number | null;
  /** What the price is for, as people say it: "kg", "box of 12"; left out, it is sold by the piece. */
  readonly unit?: string | undefined;
  /** Half of it cannot be sold: only 1, 2, 3 … of it. */
  readonly wholeOnly?: boolean | undefined;
  /** There is one of it and no other: 1 is its only quantity, and no cart holds it twice. */
  readonly single?: boolean | undefined;
  /** Stands as the note on its line: what tells it from others of its name. */
  readonly note?: string | undefined;
  /**
   * What to ask before it can be sold: "Choose a size". It cannot go into a cart as it stands; `choices` lists what it
   * falls into.
   */
  readonly choose?: string | undefined;
  /** Among the choices of something, where its whole name would repeat: "M, black". */
  readonly shortName?: string | undefined;
  /** What it falls into costs this or more. */
  readonly pricesVary?: boolean | undefined;
  /** At most three letters for its tile; left out, they are made from the name. */
  readonly initials?: string | undefined;
  /** A hue, 0 to 359, for its tile; left out, it is made from the category and name. */
  readonly hue?: number | undefined;
  /** The id of a file of the shop, a picture of some 320 pixels, for its tile; left out, it has coloured initials. */
  readonly picture?: string | null | undefined;
}

export interface SellableCategory {
  readonly id: string;
  readonly name: string;
  /** The category it is a part of; left out, it stands at the top. */
  readonly parent?: string | undefined;
}

/** A module that has things to sell. Called inside shop queries, so what it reads is tracked and stays live. */
export interface SellableProvider {
  /** What matches a few typed letters, best first, at most `limit`. */
  search(ask: { readonly term: string; readonly limit: number }): Promise<readonly SellableItem[]>;
  /** One page of a category and all below it (null: of everything), in the order the shop wants to see. */
  browse(ask: {
    readonly category: string | null;
    readonly limit: number;
    readonly offset: number;
  }): Promise<readonly SellableItem[]>;
  /** Parents before what is below them, in the order the shop wants to see. */
  categories(): Promise<readonly SellableCategory[]>;
  /** What something with `choose` falls into; needed by a module that has such things. */
  choices?(ref: string): Promise<readonly SellableItem[]>;
  /** What carries exactly this code (barcode or stock code); null when nothing of it does. */
  resolve(code: string): Promise<SellableItem | null>;
  get(ref: string): Promise<SellableItem | null>;
}

export const Sellables = definePoint<{ node: SellableProvider }>('sales.sellables/v1');
