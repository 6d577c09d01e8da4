import { For, type JSX, Show } from 'solid-js';
import type { ChartFormat, ChartProps } from './chart-props.ts';
import { Swatch } from './swatch.tsx';

export interface ChartTipProps {
  readonly chart: string;
  readonly of: ChartProps;
  readonly format: ChartFormat;
  readonly line: boolean;
  readonly index: number;
  /** Where the point is, and how much room there is. */
  readonly x: number;
  readonly width: number;
}

/** The exact figures of a point, beside it. */
export function ChartTip(props: ChartTipProps): JSX.Element {
  const side = () => (props.x > props.width / 2 ? 'inset-inline-end' : 'inset-inline-start');
  const offset = () => (props.x > props.width / 2 ? props.width - props.x : props.x) + 14;
  const value = (of: { readonly values: readonly (number | null)[] }) => {
    const figure = of.values[props.index];
    return figure === null || figure === undefined ? '–' : props.format.exact(figure);
  };
  return (
    <div class="cp-chart-tip" style={{ [side()]: `${offset()}px` }}>
      <strong>{props.of.points[props.index]?.label}</strong>
      <For each={props.of.series}>
        {(series, at) => (
          <span>
            <Swatch chart={props.chart} series={at()} line={props.line} />
            {series.title}
            <b class="cp-figures">{value(series)}</b>
          </span>
        )}
      </For>
      <Show when={props.of.earlier}>
        {(earlier) => (
          <span>
            <Swatch chart={props.chart} series={undefined} line={props.line} />
            {earlier().labels?.[props.index] ?? earlier().title}
            <b class="cp-figures">{value(earlier())}</b>
          </span>
        )}
      </Show>
    </div>
  );
}
