import type { LoyaltyProgramme } from './loyalty-rule.ts';

type Worth = Pick<LoyaltyProgramme, 'redeemPoints' | 'redeem_minor'>;

/** How much money so many points pay at most. */
export function valueOfPoints(points: number, { redeemPoints, redeem_minor }: Worth): number {
  const worth_minor = (BigInt(points) * BigInt(redeem_minor)) / BigInt(redeemPoints);
  return Math.min(Number(worth_minor), Number.MAX_SAFE_INTEGER);
}

/** How many points it takes to pay this amount: a started point is a point. */
export function pointsToPay(amount_minor: number, { redeemPoints, redeem_minor }: Worth): number {
  const worth = BigInt(redeem_minor);
  return Number((BigInt(amount_minor) * BigInt(redeemPoints) + worth - 1n) / worth);
}
