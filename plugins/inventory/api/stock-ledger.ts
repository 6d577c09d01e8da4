import { definePoint } from '@counterpart/sdk';
import type { Tx } from '@counterpart/sdk/node';

/** Whom goods are promised to: a document of another module. */
export interface ReservationOwner {
  /** The module's id. */
  readonly provider: string;
  readonly ref: string;
  /** As people know it: `Repair 42`. */
  readonly label: string;
}

export interface ReserveGoods {
  /** A product or a unit of one, as `SellableItem.ref` names it. */
  readonly ref: string;
  /** In the terms of `ref`: two boxes are 2000. */
  readonly quantity_milli: number;
  readonly owner: ReservationOwner;
  /** Where the goods are; absent: where `till` sells from, or the first location. */
  readonly location?: string;
  readonly till?: string;
}

/** Goods of which each has a number are used up by name. */
export interface UseReservation extends SettleReservation {
  /** Which ones, of goods of which each has a number. */
  readonly serials?: readonly string[] | undefined;
}

export interface SettleReservation {
  readonly reservation: string;
  /** The id of the person who does it. */
  readonly person: string | null;
  readonly note?: string;
}

/** Goods that were promised. */
export interface ReservedGoods {
  readonly reservation: string;
  readonly product: string;
  readonly name: string;
  readonly location: string;
  /** In the product's base unit. */
  readonly quantity_milli: number;
}

export interface ConsumedGoods extends ReservedGoods {
  /** What they cost the shop; null when nobody knows. */
  readonly cost_minor: number | null;
}

/**
 * The stock as other modules use it, inside their own transactions: hand over `tx.narrowedTo(joined.plugin)`. What
 * cannot be is refused with the product's name, and then nothing of the caller's transaction is written.
 */
export interface StockLedger {
  /**
   * Promises goods, which nobody else can then sell or reserve. Refuses `unknown-product`, `choose-first` for a family,
   * and `out-of-stock` unless shop or product allow to promise what is not there.
   */
  reserve(tx: Tx, ask: ReserveGoods): Promise<ReservedGoods>;
  /**
   * Takes promised goods out of the stock, once. Refuses `unknown-reservation`, `reservation-settled`, `out-of-stock`, and
   * as `SERIAL_REFUSALS` say: numbered goods are not used up without saying which.
   */
  consume(tx: Tx, ask: UseReservation): Promise<ConsumedGoods>;
  /** Gives up a promise: the goods are for everybody again. Refuses `unknown-reservation`, `reservation-settled`. */
  release(tx: Tx, reservation: string): Promise<ReservedGoods>;
  /**
   * Puts consumed goods back, once, at the cost they left with and with their numbers. Refuses as `release`, and
   * `serial-in-stock` where one of them came back in another way.
   */
  giveBack(tx: Tx, ask: SettleReservation): Promise<ConsumedGoods>;
}

/** Joined by inventory itself, as `ledger`. */
export const StockLedger = definePoint<{ node: StockLedger }>('inventory.stockLedger/v1');
