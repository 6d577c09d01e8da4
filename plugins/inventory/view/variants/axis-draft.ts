/** What variants are to differ in, as it is typed: a name, and values with commas between. */
export interface AxisDraft {
  readonly name: string;
  readonly values: string;
}

export const EMPTY_AXIS: AxisDraft = { name: '', values: '' };

/** Each once, in the order they were typed. */
export function valuesOf({ values }: AxisDraft): string[] {
  const seen = new Map<string, string>();
  for (const value of values.split(/[,;\n]/)) {
    const text = value.trim();
    if (text !== '' && !seen.has(text.toLowerCase())) seen.set(text.toLowerCase(), text);
  }
  return [...seen.values()];
}

/** Every combination of the values of those axes that have some. */
export function combinationsOf(axes: readonly AxisDraft[]): string[][] {
  const lists = axes.map(valuesOf).filter((values) => values.length > 0);
  if (lists.length === 0) return [];
  return lists.reduce<string[][]>(
    (before, values) => before.flatMap((some) => values.map((value) => [...some, value])),
    [[]],
  );
}

export function keyOf(combination: readonly string[]): string {
  return combination.join(', ');
}
