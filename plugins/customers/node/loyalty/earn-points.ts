import { allocate } from '@counterpart/sdk';
import type { LoyaltyRule, PointsRounding } from '../../api/index.ts';

/** A line that is sold, as far as points are concerned. */
export interface EarningLine {
  readonly id: string;
  /** As it stands on the receipt; null when it has none. */
  readonly category: string | null;
  /** What is paid for it, taxes and discounts included. */
  readonly gross_minor: number;
  /** It earns nothing: a gift card, a payment on account. */
  readonly excluded: boolean;
}

export interface EarnedPoints {
  readonly line: string;
  readonly rule: string;
  readonly points: number;
}

interface Sale {
  readonly lines: readonly EarningLine[];
  /** What of it was paid with points: it earns none. */
  readonly paidWithPoints_minor: number;
  readonly date: string;
}

/**
 * What a sale earns, line by line. Each line goes by the rule of its category, else by the one for everything else; the
 * lines of one rule are added up before they are rounded, so that ten small things earn what one large one does. Their
 * sum is shared among them by what they cost.
 */
export function earnPoints(sale: Sale, rules: readonly LoyaltyRule[]): EarnedPoints[] {
  const usable = rules.filter((rule) => holds(rule, sale.date));
  const paid = allocate(
    sale.paidWithPoints_minor,
    sale.lines.map(({ gross_minor }) => Math.max(0, gross_minor)),
  );
  const counted = sale.lines.flatMap((line, index) => {
    const rule = line.excluded ? undefined : ruleFor(line, usable);
    const amount_minor = line.gross_minor - paid[index]!;
    return rule && amount_minor > 0 ? [{ line, rule, amount_minor }] : [];
  });
  return usable.flatMap((rule) => {
    const lines = counted.filter((one) => one.rule === rule);
    const amounts = lines.map(({ amount_minor }) => amount_minor);
    const sum = amounts.reduce((all, amount) => all + amount, 0);
    if (sum === 0 || sum < rule.minimum_minor) return [];
    const parts = allocate(pointsFor(sum, rule), amounts);
    return lines
      .map(({ line }, index) => ({ line: line.id, rule: rule.id, points: parts[index]! }))
      .filter(({ points }) => points > 0);
  });
}

function holds({ active, validFrom, validUntil }: LoyaltyRule, date: string): boolean {
  return active && (validFrom ?? date) <= date && date <= (validUntil ?? date);
}

/** The first rule for its category, else the first for everything. */
function ruleFor({ category }: EarningLine, rules: readonly LoyaltyRule[]): LoyaltyRule | undefined {
  const own = category?.trim().toLowerCase();
  return (
    rules.find((rule) => rule.category !== null && rule.category.trim().toLowerCase() === own) ??
    rules.find((rule) => rule.category === null)
  );
}

const ROUND: Readonly<Record<PointsRounding, (numerator: bigint, denominator: bigint) => bigint>> = {
  down: (numerator, denominator) => numerator / denominator,
  nearest: (numerator, denominator) => (numerator * 2n + denominator) / (denominator * 2n),
  up: (numerator, denominator) => (numerator + denominator - 1n) / denominator,
};

function pointsFor(amount_minor: number, { points, per_minor, rounding }: LoyaltyRule): number {
  return Number(ROUND[rounding](BigInt(amount_minor) * BigInt(points), BigInt(per_minor)));
}
