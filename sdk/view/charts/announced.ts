import type { ChartFormat, ChartProps } from './chart-props.ts';

/** A point in a sentence, for those who listen. */
export function announced(of: ChartProps, index: number, format: ChartFormat): string {
  const say = (title: string, value: number | null | undefined) =>
    `${title} ${value === null || value === undefined ? '–' : format.exact(value)}`;
  const figures = of.series.map((series) => say(series.title, series.values[index]));
  if (of.earlier) figures.push(say(of.earlier.labels?.[index] ?? of.earlier.title, of.earlier.values[index]));
  return `${of.points[index]?.label}: ${figures.join(', ')}`;
}
