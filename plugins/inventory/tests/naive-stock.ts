import type { CostMethod } from '../node/costing/holding.ts';

interface Pile {
  milli: number;
  worth_minor: number;
}

/**
 * One product as somebody with a pencil keeps it: piles of goods, each with what it is worth; sold before they came in,
 * a debt. Nothing of how the ledger does it.
 */
export class NaiveStock {
  /** The oldest first; at the average never more than one. */
  #piles: Pile[] = [];
  /** Sold and not there; its worth is what was booked for it. */
  #debt: Pile = { milli: 0, worth_minor: 0 };
  #last: Pile | null = null;
  readonly #places = [0, 0];
  onTheWay = 0;
  method: CostMethod;

  constructor(method: CostMethod) {
    this.method = method;
  }

  get owned(): number {
    return sum(this.#piles, 'milli') - this.#debt.milli;
  }

  get value_minor(): number {
    return sum(this.#piles, 'worth_minor') - this.#debt.worth_minor;
  }

  at(place: number): number {
    return this.#places[place]!;
  }

  /** Takes effect with what moves next, and changes no value. */
  count(method: CostMethod): void {
    this.method = method;
  }

  takeIn(place: number, milli: number, paid_minor: number | null, isPaid: boolean): number {
    this.#places[place]! += milli;
    this.#heap();
    const covering = Math.min(milli, this.#debt.milli);
    const booked = covering > 0 ? part(this.#debt, covering) : 0;
    const rest = milli - covering;
    const worth_minor = paid_minor ?? booked + this.#guess(rest);
    const pile_minor =
      paid_minor === null
        ? worth_minor - booked
        : paid_minor - part({ milli, worth_minor: paid_minor }, covering);
    this.#debt = { milli: this.#debt.milli - covering, worth_minor: this.#debt.worth_minor - booked };
    if (rest > 0) this.#piles.push({ milli: rest, worth_minor: pile_minor });
    this.#heap();
    if (paid_minor !== null && isPaid) this.#last = { milli, worth_minor: paid_minor };
    return worth_minor;
  }

  takeOut(place: number, milli: number): number {
    this.#places[place]! -= milli;
    return this.#take(milli);
  }

  send(place: number, milli: number): void {
    this.#places[place]! -= milli;
    this.onTheWay += milli;
  }

  lose(milli: number): number {
    this.onTheWay -= milli;
    return this.#take(milli);
  }

  #take(milli: number): number {
    this.#heap();
    let left = milli;
    let worth_minor = 0;
    while (left > 0 && this.#piles.length > 0) {
      const pile = this.#piles[0]!;
      const taken = Math.min(left, pile.milli);
      const minor = part(pile, taken);
      pile.milli -= taken;
      pile.worth_minor -= minor;
      if (pile.milli === 0) this.#piles.shift();
      left -= taken;
      worth_minor += minor;
    }
    if (left === 0) return worth_minor;
    const owed_minor = this.#last ? part(this.#last, left) : 0;
    this.#debt = { milli: this.#debt.milli + left, worth_minor: this.#debt.worth_minor + owed_minor };
    return worth_minor + owed_minor;
  }

  #guess(milli: number): number {
    const pile = this.#piles[0];
    if (this.method === 'average' && pile) return part(pile, milli);
    return this.#last ? part(this.#last, milli) : 0;
  }

  #heap(): void {
    if (this.method !== 'average' || this.#piles.length < 2) return;
    this.#piles = [{ milli: sum(this.#piles, 'milli'), worth_minor: sum(this.#piles, 'worth_minor') }];
  }
}

/** What so much is worth of a pile: rounded half away from zero, by whole numbers that cannot grow too large. */
function part({ milli, worth_minor }: Pile, wanted: number): number {
  const twice = 2n * BigInt(worth_minor) * BigInt(wanted);
  return Number((twice + BigInt(milli)) / (2n * BigInt(milli)));
}

function sum(piles: readonly Pile[], what: keyof Pile): number {
  return piles.reduce((total, pile) => total + pile[what], 0);
}
