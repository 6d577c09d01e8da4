export type Lane = 'sale' | 'bulk';

/** After so many sales in a row a waiting bulk job gets its turn, so that an import ends on a busy day too. */
const SALES_IN_A_ROW = 8;

/** Two lanes, first come first served in each; sales go before bulk. */
export class LaneQueue<T> {
  readonly #lanes: Readonly<Record<Lane, T[]>> = { sale: [], bulk: [] };
  #passed = 0;

  get size(): number {
    return this.#lanes.sale.length + this.#lanes.bulk.length;
  }

  put(lane: Lane, item: T): void {
    this.#lanes[lane].push(item);
  }

  take(): T | undefined {
    const { sale, bulk } = this.#lanes;
    const lane = sale.length > 0 && (bulk.length === 0 || this.#passed < SALES_IN_A_ROW) ? sale : bulk;
    this.#passed = lane === sale && bulk.length > 0 ? this.#passed + 1 : 0;
    return lane.shift();
  }
}
