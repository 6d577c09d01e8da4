/** How a till of the fleet reaches the books. */
export type Reach =
  | { readonly kind: 'computer' | 'folder'; readonly shop: string }
  | { readonly kind: 'keeper'; readonly port: number; readonly fingerprint: string; readonly key: string };

/** What a till of the fleet is told when it starts. */
export interface TillOrder {
  readonly folder: string;
  readonly name: string;
  readonly reach: Reach;
}

/** What it is told later, a line each. */
export type Order =
  /** `every_ms` 0: as fast as it can. */
  { readonly do: 'post'; readonly for_ms: number; readonly every_ms: number } | { readonly do: 'stop' };

/** What it answers, a line each. */
export type Report =
  | { readonly is: 'ready' }
  /** ms of each posting, and those that were not done. */
  | { readonly is: 'posted'; readonly latencies: readonly number[]; readonly failures: readonly string[] }
  /** Commit at its till → heard here, ms. */
  | { readonly is: 'heard'; readonly delays: readonly number[] };
