/** How a supplier sells: the unit, the pack in units, and the least they take. */
export interface Pack {
  readonly factor_milli: number;
  readonly pack_milli: number;
  readonly minimum_milli: number;
}

/** How many units to order so that `missing_milli` of what stock is counted in come: whole packs, at least the minimum. */
export function suggestedQuantity(
  missing_milli: number,
  { factor_milli, pack_milli, minimum_milli }: Pack,
): number {
  // Base units in a pack, in thousandths of thousandths: no remainder is lost.
  const perPack = BigInt(factor_milli) * BigInt(pack_milli);
  const wanted = ceilDivide(BigInt(missing_milli) * 1000n, perPack);
  const least = ceilDivide(BigInt(minimum_milli), BigInt(pack_milli));
  return Number(wanted > least ? wanted : least) * pack_milli;
}

function ceilDivide(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}
