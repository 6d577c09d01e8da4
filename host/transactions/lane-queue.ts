export type Lane = 'sale' | 'bulk';

/** After so many sales in a row a waiting bulk job gets its turn, so that an import ends on a busy day too. */
const SALES_IN_A_ROW = 8;
const AT_MOST = 1000;

/** Two lanes, first come first served in each; sales go before bulk. */
export class LaneQueue<T> {
  readonly #lanes: Readonly<Record<Lane, T[]>> = { sale: [], bulk: [] };
  readonly #limit: number;
  #passed = 0;

  constructor(limit: number = AT_MOST) {
    this.#limit = limit;
  }

  get size(): number {
    return this.#lanes.sale.length + this.#lanes.bulk.length;
  }

  /** False when so many wait already that this one would wait for nothing. */
  put(lane: Lane, item: T): boolean {
    if (this.#lanes[lane].length >= this.#limit) return false;
    this.#lanes[lane].push(item);
    return true;
  }

  /** Takes it out, when its turn has not come. */
  remove(lane: Lane, item: T): void {
    const at = this.#lanes[lane].indexOf(item);
    if (at !== -1) this.#lanes[lane].splice(at, 1);
  }

  take(): T | undefined {
    const { sale, bulk } = this.#lanes;
    const lane = sale.length > 0 && (bulk.length === 0 || this.#passed < SALES_IN_A_ROW) ? sale : bulk;
    this.#passed = lane === sale && bulk.length > 0 ? this.#passed + 1 : 0;
    return lane.shift();
  }

  /** The next sale if it `fits`, out of turn with nobody: it was the next anyway. */
  takeSale(fits: (item: T) => boolean): T | undefined {
    const { sale } = this.#lanes;
    const next = sale[0];
    return next !== undefined && fits(next) ? sale.shift() : undefined;
  }
}
