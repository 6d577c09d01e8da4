import { scaleLinear } from 'd3-scale';

export interface ValueScale {
  /** Pixels from the top. */
  y(value: number): number;
  readonly ticks: readonly number[];
}

/** About so many pixels from one grid line to the next. */
const BETWEEN = 44;

/** A scale that starts at zero, ends at round figures and has a line for each of a few of them. */
export function valueScale(values: Iterable<number>, height: number, smallest = 1): ValueScale {
  let low = 0;
  let high = 0;
  for (const value of values) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  if (low === high) high = smallest;
  const count = Math.max(2, Math.round(height / BETWEEN));
  const scale = scaleLinear().domain([low, high]).range([height, 0]).nice(count);
  return { y: (value) => scale(value), ticks: scale.ticks(count).filter((tick) => tick % smallest === 0) };
}
