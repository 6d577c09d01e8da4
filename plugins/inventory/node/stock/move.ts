import type { MoveReason } from '../../api/index.ts';
import type { CostMethod } from '../costing/holding.ts';

export interface Move {
  readonly product: string;
  /** null: on the way between two locations. */
  readonly location: string | null;
  /** Negative: out of the shop. */
  readonly quantity_milli: number;
  readonly reason: MoveReason;
  /**
   * What all that comes in is worth; left out or null: as much as such goods are usually worth. What goes out is worth
   * what the shop's way to count says.
   */
  readonly value_minor?: number | null;
  /** The value is what the shop paid for them, which from now on is the known cost. */
  readonly isPaid?: boolean;
  /** The move that brought in the very goods that go out again, for no more and no less than it brought in. */
  readonly takesBack?: { readonly move: string; readonly value_minor: number | null };
  /** Which ones move, where each has a number; those that come in without are given one later. */
  readonly serials?: readonly string[] | undefined;
  readonly document?: MoveDocument;
  readonly note?: string;
  readonly personId: string | null;
}

export interface LocatedMove extends Move {
  readonly location: string;
}

export interface MoveDocument {
  readonly provider: string;
  readonly ref: string;
  readonly label: string;
  readonly line?: string;
}

/** The shop's rule for products without one of their own; `force` overrules both. */
export type NegativeRule = 'allow' | 'refuse' | 'force';

/** What the shop decided about its stock. */
export interface StockTerms {
  readonly negative: NegativeRule;
  readonly costMethod: CostMethod;
}

/** A move as it was written. */
export interface Moved {
  readonly id: string;
  /** What is there, at the location or on the way, after it. */
  readonly after_milli: number;
  /** By how much the stock's value changed, as a sign of the quantity has it; null when nobody knows the cost. */
  readonly value_minor: number | null;
}
