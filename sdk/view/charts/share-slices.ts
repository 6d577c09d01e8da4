import type { ChartProps } from './chart-props.ts';
import { SERIES_COLORS } from './textures.tsx';

export interface Slice {
  /** Undefined for what was put together. */
  readonly id: string | undefined;
  readonly label: string;
  readonly value: number;
  /** Parts per million of everything. */
  readonly share: number;
}

/** What each point is of the whole, the largest first; the smallest together where they are too many to be told apart. */
export function shareSlices(of: ChartProps, others: string): Slice[] {
  const all = of.points
    .map(({ id, label }, at) => ({ id, label, value: of.series[0]?.values[at] ?? 0 }))
    .toSorted((a, b) => b.value - a.value);
  const whole = all.reduce((sum, { value }) => sum + Math.max(0, value), 0);
  const share = (value: number) => (whole === 0 ? 0 : Math.max(0, value) / whole) * 1_000_000;
  const fits = all.length <= SERIES_COLORS ? all.length : SERIES_COLORS - 1;
  const slices: Slice[] = all.slice(0, fits).map((each) => ({ ...each, share: share(each.value) }));
  const rest = all.slice(fits);
  if (rest.length > 0) {
    const value = rest.reduce((sum, each) => sum + each.value, 0);
    slices.push({ id: undefined, label: others, value, share: share(value) });
  }
  return slices;
}
