/** What earned points, and how much of it comes back. */
export interface ReturnedShare {
  /** What the whole line earned. */
  readonly points: number;
  /** How much of it was sold. */
  readonly quantity_milli: number;
  /** How much of it had come back before. */
  readonly before_milli: number;
  readonly returned_milli: number;
}

/**
 * The points that go back with a part of a line: what all that has come back so far is worth, less what it was worth
 * before. So parts never take more than was earned, and the last one takes the odd point.
 */
export function pointsShare({ points, quantity_milli, before_milli, returned_milli }: ReturnedShare): number {
  const until = (returned: number) =>
    Number((BigInt(points) * BigInt(returned) * 2n + BigInt(quantity_milli)) / (BigInt(quantity_milli) * 2n));
  return until(before_milli + returned_milli) - until(before_milli);
}
