import { definePoint } from '@counterpart/sdk';
import type { PartyRef } from './parties.ts';

/** Something that is sold to somebody, at the price that everybody pays. */
export interface ItemToPrice {
  readonly provider: string;
  readonly ref: string;
  /** The name of its category. */
  readonly category: string | null;
  /** What everybody pays for one. */
  readonly unitPrice_minor: number;
  readonly quantity_milli: number;
}

/** What somebody pays for one of an item instead. */
export interface PartyPrice {
  /** The place of the item in what was asked. */
  readonly index: number;
  readonly unitPrice_minor: number;
  /** What the price is called, on the line: "Trade price". It is kept with the sale, so it names nobody. */
  readonly title: string;
}

/** A module that has other prices for some. Called inside a shop query, so what it reads is tracked. */
export interface PartyPricing {
  /** The items that are not named keep their price; of several modules the lowest price holds. */
  prices(ask: {
    readonly party: PartyRef;
    readonly at: number;
    readonly items: readonly ItemToPrice[];
  }): Promise<readonly PartyPrice[]>;
}

/** Who has prices of their own for whom. */
export const Pricing = definePoint<{ node: PartyPricing }>('sales.pricing/v1');
