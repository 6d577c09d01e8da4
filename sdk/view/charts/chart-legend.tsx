import { For, type JSX, Show } from 'solid-js';
import type { ChartProps } from './chart-props.ts';
import { Swatch } from './swatch.tsx';

export interface ChartLegendProps {
  readonly chart: string;
  readonly of: ChartProps;
  readonly line: boolean;
}

/** What is what. */
export function ChartLegend(props: ChartLegendProps): JSX.Element {
  return (
    <ul class="cp-chart-legend">
      <For each={props.of.series}>
        {(series, at) => (
          <li>
            <Swatch chart={props.chart} series={at()} line={props.line} />
            {series.title}
          </li>
        )}
      </For>
      <Show when={props.of.earlier}>
        {(earlier) => (
          <li>
            <Swatch chart={props.chart} series={undefined} line={props.line} />
            {earlier().title}
          </li>
        )}
      </Show>
    </ul>
  );
}
