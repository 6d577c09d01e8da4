import { seeded } from './seeded.ts';

/** What years of selling come to, as far as the numbers of tills, people and products go. */
export interface SalesPlan {
  /** About so many lines are sold. */
  readonly lines: number;
  readonly years: number;
  /** The moment of the last sale at the latest, UTC epoch ms. */
  readonly until: number;
  readonly tills: number;
  readonly people: number;
  /** How many products there are to sell. */
  readonly products: number;
  readonly seed: number;
}

export interface GeneratedLine {
  /** An index into the products that are sold. */
  readonly product: number;
  readonly quantity: number;
  readonly discount_ppm?: number;
}

export interface GeneratedSale {
  readonly at: number;
  readonly till: number;
  readonly person: number;
  readonly lines: readonly GeneratedLine[];
  readonly saleDiscount_ppm?: number;
  readonly paid: 'cash' | 'card' | 'both';
  /** Something of a sale of the same till a while before comes back; the whole of it is cancelled. */
  readonly later?: 'return' | 'void';
}

export interface GeneratedDay {
  /** From opening to closing, in the time zone of the machine. */
  readonly opens_at: number;
  readonly closes_at: number;
  readonly sales: readonly GeneratedSale[];
}

const WEEK = [0.3, 0.85, 0.85, 0.95, 1.05, 1.35, 1.6];
const YEAR = [0.9, 0.85, 0.95, 1, 1, 1, 0.9, 0.8, 1, 1, 1.15, 1.6];
/** How much is sold in each hour from the first on. */
const HOURS = [0.4, 0.7, 1, 1.2, 1.5, 1.2, 0.9, 1, 1.3, 1.5, 1.1, 0.6];
const OPENS = 8;
const GROWTH = 0.08;
const DAY_MS = 86_400_000;

/** Days with the busy hours, weekdays and seasons of a shop that grows a little each year. */
export function* generateSales(plan: SalesPlan): Generator<GeneratedDay> {
  const random = seeded(plan.seed);
  const days = [...daysOf(plan)];
  const whole = days.reduce((sum, { weight }) => sum + weight, 0);
  let [wanted, made] = [0, 0];
  for (const { opens_at, closes_at, weight } of days) {
    wanted += (weight / whole) * plan.lines;
    const sales: GeneratedSale[] = [];
    while (made < wanted) {
      const sale = saleOf(plan, random, opens_at);
      if (sale.at > closes_at) continue;
      made += sale.lines.length;
      sales.push(sale);
    }
    yield { opens_at, closes_at, sales: sales.toSorted((a, b) => a.at - b.at) };
  }
}

function* daysOf({ years, until }: SalesPlan): Generator<Omit<GeneratedDay, 'sales'> & { weight: number }> {
  const last = new Date(until);
  const midnight = (ago: number) => new Date(last.getFullYear(), last.getMonth(), last.getDate() - ago);
  const count = Math.round(years * 365.25);
  for (let ago = count - 1; ago >= 0; ago--) {
    const date = midnight(ago);
    const opens_at = new Date(date).setHours(OPENS);
    const closes_at = Math.min(until, new Date(date).setHours(OPENS + HOURS.length));
    const elapsed = (count - ago) / 365.25;
    const part = Math.max(0, closes_at - opens_at) / (HOURS.length * (DAY_MS / 24));
    const weight = WEEK[date.getDay()]! * YEAR[date.getMonth()]! * (1 + GROWTH * elapsed) * part;
    if (weight > 0) yield { opens_at, closes_at, weight };
  }
}

function saleOf(plan: SalesPlan, random: () => number, opens_at: number): GeneratedSale {
  const whole = (below: number) => Math.floor(random() * below);
  const hour = weighted(HOURS, random());
  const at = opens_at + Math.floor((hour + random()) * (DAY_MS / 24));
  const lines: GeneratedLine[] = [];
  do {
    lines.push({
      // A few are sold much, most now and then.
      product: Math.floor(plan.products * random() ** 2.5),
      quantity: random() < 0.75 ? 1 : 2 + whole(3),
      ...(random() < 0.03 && { discount_ppm: 50_000 * (1 + whole(4)) }),
    });
  } while (random() < 0.66 && lines.length < 25);
  const [paid, fate] = [random(), random()];
  return {
    at,
    till: whole(plan.tills),
    person: whole(plan.people),
    lines,
    ...(random() < 0.02 && { saleDiscount_ppm: 100_000 }),
    paid: paid < 0.42 ? 'cash' : paid < 0.97 ? 'card' : 'both',
    ...(fate < 0.02 ? { later: 'return' as const } : fate < 0.023 ? { later: 'void' as const } : {}),
  };
}

function weighted(weights: readonly number[], drawn: number): number {
  let left = drawn * weights.reduce((sum, weight) => sum + weight, 0);
  return Math.max(
    0,
    weights.findIndex((weight) => (left -= weight) < 0),
  );
}
