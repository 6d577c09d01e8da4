import type { ChartFormat, ChartProps, ChartWords } from './chart-props.ts';

/** What every kind of drawing gets. */
export interface DrawingProps {
  /** The prefix of the ids in this drawing. */
  readonly chart: string;
  readonly of: ChartProps;
  readonly words: ChartWords;
  readonly format: ChartFormat;
}

export function numbers(...lists: readonly (readonly (number | null)[] | undefined)[]): number[] {
  return lists.flatMap((list) => (list ?? []).filter((value) => value !== null));
}
