/** The value below which `fraction` of the values lie (nearest rank). */
export function percentile(values: readonly number[], fraction: number): number {
  if (values.length === 0) throw new RangeError('No values were measured.');
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * fraction) - 1))]!;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Runs the sides in turn, A B A B …, so that a drift of the machine's speed meets all of them alike. */
export async function interleave<K extends string>(
  rounds: number,
  sides: Readonly<Record<K, () => Promise<number>>>,
): Promise<Record<K, number[]>> {
  const names = Object.keys(sides) as K[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<K, number[]>;
  for (let round = 0; round < rounds; round++) {
    // Every second round runs the other way about, so that no side always goes first.
    for (const name of round % 2 === 0 ? names : names.toReversed()) values[name].push(await sides[name]());
  }
  return values;
}

/** The median of the ratios of the pairs. */
export function medianRatio(values: readonly number[], baseline: readonly number[]): number {
  return median(values.map((value, index) => value / baseline[index]!));
}

export function list(values: readonly number[]): string {
  return values.map((value) => value.toPrecision(3)).join(', ');
}
