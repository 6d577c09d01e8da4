import type { SyncStatus } from '@counterpart/sdk';

/** How a till of the fleet reaches the books. */
export type Reach =
  | { readonly kind: 'computer' | 'folder'; readonly shop: string }
  | {
      readonly kind: 'keeper';
      readonly address: string;
      readonly port: number;
      readonly fingerprint: string;
      readonly key: string;
    };

/** What a till of the fleet is told when it starts. */
export interface TillOrder {
  readonly folder: string;
  readonly name: string;
  readonly reach: Reach;
  /** By how much its clock is wrong, ms. */
  readonly clockError_ms?: number;
}

/** What a till of the fleet is told that is nothing but an engine: SQLite with that journal, or PouchDB. */
export interface RawTillOrder {
  readonly path: string;
  readonly engine: 'wal' | 'truncate' | 'pouchdb';
  readonly till: string;
}

/** What it is told later, a line each. */
export type Order =
  /** `every_ms` is the average, as customers come; 0 is as fast as it can. */
  | { readonly do: 'post'; readonly for_ms: number; readonly every_ms: number }
  /** So many, as fast as it can. */
  | { readonly do: 'post-each'; readonly count: number }
  /** Gives every line of these documents back by halves, at once with the other tills. */
  | { readonly do: 'give-back'; readonly documents: readonly string[] }
  /** Sells from the cart, through whatever happens. */
  | { readonly do: 'sell'; readonly for_ms: number; readonly every_ms: number }
  /** Ends selling from the cart before its time. */
  | { readonly do: 'enough' }
  /** Follows the newest sales from here on. */
  | { readonly do: 'watch' }
  | { readonly do: 'tell' }
  | { readonly do: 'stop' };

/** A sale, and a moment in UTC epoch ms. */
export interface SaleAt {
  readonly id: string;
  readonly at: number;
}

export interface SoldAt {
  readonly id: string;
  readonly receipt: string;
}

/** How long the till said that it cannot reach the books, UTC epoch ms. */
export interface Outage {
  readonly from: number;
  readonly until: number;
  /** What it said. */
  readonly message: string;
}

/** What it answers, a line each. */
export type Report =
  | { readonly is: 'ready' }
  | {
      readonly is: 'posted';
      /** ms of each posting. */
      readonly latencies: readonly number[];
      /** What came instead of a receipt. */
      readonly failures: readonly string[];
      /** As the receipts have it: in the transaction, a little before its commit. */
      readonly sales: readonly SaleAt[];
    }
  | {
      readonly is: 'sold';
      /** What the cashier was shown. */
      readonly sold: readonly SoldAt[];
      /** ms of each sale, from the empty cart to the receipt. */
      readonly latencies: readonly number[];
      readonly refusals: readonly string[];
      /** Each kind once, with what the cashier read. */
      readonly faults: readonly { readonly code: string; readonly message: string }[];
      readonly outages: readonly Outage[];
      /** UTC epoch ms by the right time. */
      readonly lastSold_at: number;
      /** How it sees the others at the end. */
      readonly status: SyncStatus;
    }
  | {
      readonly is: 'gave-back';
      /** The lines of which a half went back from here. */
      readonly given: readonly string[];
      readonly refusals: readonly { readonly refused: string; readonly message: string }[];
    }
  | { readonly is: 'watching' }
  /** When each was on the list here. */
  | { readonly is: 'seen'; readonly sales: readonly SaleAt[] };
